package io.wallup.history;

/** Tests of the history in a file. */
class FileDatabaseTests extends DatabaseContract {

	@Override
	Door door(long service) {
		return new FileDoor(this.folder.resolve("history"), this.clock, HistoryFixture.KEEP, service);
	}

}

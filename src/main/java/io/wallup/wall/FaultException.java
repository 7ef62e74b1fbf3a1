package io.wallup.wall;

/** A window is not right, for a reason that is known. */
final class FaultException extends RuntimeException {

	private final Fault fault;

	FaultException(Fault.Code code, String sentence) {
		super(sentence);
		this.fault = new Fault(code, sentence);
	}

	Fault fault() {
		return this.fault;
	}

}

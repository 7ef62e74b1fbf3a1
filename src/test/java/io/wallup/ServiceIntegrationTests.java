package io.wallup;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import io.wallup.demo.DemoEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The service as it is shipped, in a process of its own, with real browsers. */
class ServiceIntegrationTests {

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	Path folder;

	TestService service;

	@BeforeEach
	void start() {
		this.service = new TestService(this.folder, "{ delay: 1s }");
		this.service.start();
		awaitHealthy();
	}

	@AfterEach
	void stop() {
		this.service.close();
	}

	@Test
	void serviceBringsItsStartupLayoutUpAndLeavesNothingWhenItIsEnded() {
		assertThat(this.service.get("/api/walls/demo").body()).contains("\"up\":true");
		assertThat(signIns()).isEqualTo(2);
	}

	@Test
	void serviceThatWasKilledIsCleanedUpAfterByTheNext() throws InterruptedException {
		List<ProcessHandle> left = this.service.process().descendants().toList();
		this.service.process().destroyForcibly().waitFor();
		assertThat(left).anyMatch(TestService::running);
		this.service.start();
		awaitHealthy();
		assertThat(left).noneMatch(TestService::running);
		assertThat(signIns()).isEqualTo(4);
	}

	@Test
	void changedLayoutIsNoticedAndAnInvalidOneLeavesTheLastGoodInForce() throws IOException {
		Path file = this.folder.resolve("layouts/demo.yaml");
		Files.writeString(file, "# a remark\n", StandardOpenOption.APPEND);
		this.service.awaitThat("the change is noticed",
				() -> this.service.get("/api/walls/demo").body().contains("\"changed\":true"));
		Files.writeString(file, "nonsense: 1\n", StandardOpenOption.APPEND);
		this.service.awaitThat("the mistake is noticed",
				() -> this.service.get("/api/layouts").body().contains("\"valid\":false"));
		HttpResponse<String> replaced = this.service.send("POST", "/api/walls/demo?replace=true");
		assertThat(replaced.statusCode()).isEqualTo(202);
		awaitHealthy();
	}

	@Test
	void secondLaunchIsRefusedAndStopTakesTheWallDown() {
		assertThat(this.service.send("POST", "/api/walls/demo").statusCode()).isEqualTo(409);
		assertThat(this.service.send("DELETE", "/api/walls/demo").statusCode()).isEqualTo(204);
		assertThat(this.service.browsers()).isZero();
		assertThat(this.service.send("POST", "/api/walls/demo").statusCode()).isEqualTo(202);
		awaitHealthy();
	}

	private void awaitHealthy() {
		this.service.awaitThat("the wall is up", () -> this.service.get("/actuator/health").statusCode() == 200
				&& this.service.get("/api/walls/demo").body().contains("\"up\":true"));
	}

	private long signIns() {
		return this.service.sites()
			.events()
			.stream()
			.filter((event) -> event.kind() == DemoEvent.Kind.SIGNED_IN)
			.count();
	}

}

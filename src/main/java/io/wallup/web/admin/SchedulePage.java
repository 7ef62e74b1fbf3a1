package io.wallup.web.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import io.wallup.schedule.Schedule;
import io.wallup.schedule.Upcoming;
import io.wallup.wall.WallException;
import io.wallup.wall.Walls;
import io.wallup.web.Change;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What comes up by itself, and when. */
@Controller
final class SchedulePage {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	private final Schedule schedule;

	private final Walls walls;

	SchedulePage(Schedule schedule, Walls walls) {
		this.schedule = schedule;
		this.walls = walls;
	}

	@GetMapping("/schedule")
	String show(Model model) {
		List<Row> rows = this.schedule.upcoming()
			.stream()
			.map((upcoming) -> new Row(upcoming, this.walls.find(upcoming.layout()).isPresent()))
			.toList();
		model.addAttribute("rows", rows);
		return "schedule";
	}

	@Change("pause")
	@PostMapping("/schedule/{id}/pause")
	RedirectView pause(@PathVariable String id) {
		this.schedule.pause(id);
		return back();
	}

	@Change("resume")
	@PostMapping("/schedule/{id}/resume")
	RedirectView resume(@PathVariable String id) {
		this.schedule.resume(id);
		return back();
	}

	@Change("fire")
	@PostMapping("/schedule/{id}/fire")
	RedirectView fire(@PathVariable String id, RedirectAttributes attributes) {
		try {
			String run = this.schedule.fire(id).id();
			return to("/runs/" + run);
		}
		catch (WallException ex) {
			attributes.addFlashAttribute("refused", ex.getMessage());
			return back();
		}
	}

	private static RedirectView back() {
		return to("/schedule");
	}

	private static RedirectView to(String path) {
		RedirectView view = new RedirectView(path);
		view.setExpandUriTemplateVariables(false);
		return view;
	}

	/**
	 * A layout that comes up by itself.
	 *
	 * @param upcoming when, and what it waits for
	 * @param up whether its wall is up or coming up
	 */
	public record Row(Upcoming upcoming, boolean up) {

		/** When its delay is over, by the clock of this PC. */
		public @Nullable String at() {
			Instant at = this.upcoming.at();
			return (at != null) ? TIME.format(at.atZone(ZoneId.systemDefault())) : null;
		}

		/** Its delay, for a person. */
		public String delay() {
			return RunBars.text(this.upcoming.delay().toSeconds());
		}

		/** How long its sites are waited for, for a person. */
		public String waitAtMost() {
			return RunBars.text(this.upcoming.waitAtMost().toSeconds());
		}

	}

}

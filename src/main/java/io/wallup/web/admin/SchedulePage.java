package io.wallup.web.admin;

import java.util.List;

import io.wallup.schedule.Schedule;
import io.wallup.wall.WallException;
import io.wallup.wall.Walls;
import io.wallup.web.Change;

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

	private final Schedule schedule;

	private final Walls walls;

	SchedulePage(Schedule schedule, Walls walls) {
		this.schedule = schedule;
		this.walls = walls;
	}

	@GetMapping("/schedule")
	String show(Model model) {
		List<StartupRow> rows = this.schedule.upcoming()
			.stream()
			.map((upcoming) -> new StartupRow(upcoming, this.walls.find(upcoming.layout()).isPresent()))
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

}

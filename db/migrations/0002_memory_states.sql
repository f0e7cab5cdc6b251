CREATE TABLE `exam_days` (
	`user_id` text NOT NULL,
	`pack_id` text NOT NULL,
	`exam_on` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `pack_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "exam_on_is_a_day" CHECK("exam_days"."exam_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
CREATE TABLE `fact_marks` (
	`user_id` text NOT NULL,
	`pack_id` text NOT NULL,
	`fact_id` text NOT NULL,
	`is_suspended` integer,
	`buried_on` text,
	`is_flagged` integer DEFAULT false NOT NULL,
	`note` text,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `pack_id`, `fact_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "note_has_words" CHECK("fact_marks"."note" is null or length("fact_marks"."note") between 1 and 2000),
	CONSTRAINT "buried_on_is_a_day" CHECK("fact_marks"."buried_on" is null or "fact_marks"."buried_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
CREATE TABLE `learner_settings` (
	`user_id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`memory` text NOT NULL,
	`preferences` text NOT NULL,
	`previous_weights` text,
	`fitted_at` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "revision_not_negative" CHECK("learner_settings"."revision" >= 0)
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_memories` (
	`user_id` text NOT NULL,
	`pack_id` text NOT NULL,
	`fact_id` text NOT NULL,
	`review_count` integer NOT NULL,
	`override_count` integer DEFAULT 0 NOT NULL,
	`settings_revision` integer NOT NULL,
	`state` text NOT NULL,
	`stability_days` real,
	`difficulty` real,
	`due_at` integer,
	`last_reviewed_at` integer,
	`reps` integer DEFAULT 0 NOT NULL,
	`lapses` integer DEFAULT 0 NOT NULL,
	`step` integer DEFAULT 0 NOT NULL,
	`is_leech` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`user_id`, `pack_id`, `fact_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "state_is_known" CHECK("__new_memories"."state" in ('new', 'learning', 'relearning', 'reviewed')),
	CONSTRAINT "new_has_nothing_else" CHECK(("__new_memories"."state" = 'new' and "__new_memories"."stability_days" is null and "__new_memories"."difficulty" is null and "__new_memories"."due_at" is null
        and "__new_memories"."last_reviewed_at" is null and "__new_memories"."reps" = 0 and "__new_memories"."lapses" = 0 and "__new_memories"."step" = 0 and "__new_memories"."is_leech" = 0)
        or ("__new_memories"."state" <> 'new' and "__new_memories"."stability_days" is not null and "__new_memories"."difficulty" is not null and "__new_memories"."due_at" is not null
        and "__new_memories"."last_reviewed_at" is not null)),
	CONSTRAINT "stability_is_positive" CHECK("__new_memories"."stability_days" is null or "__new_memories"."stability_days" > 0),
	CONSTRAINT "difficulty_from_1_to_10" CHECK("__new_memories"."difficulty" is null or "__new_memories"."difficulty" between 1 and 10),
	CONSTRAINT "counts_not_negative" CHECK("__new_memories"."reps" >= 0 and "__new_memories"."lapses" >= 0 and "__new_memories"."step" >= 0 and "__new_memories"."lapses" <= "__new_memories"."reps")
);
--> statement-breakpoint
INSERT INTO `__new_memories`("user_id", "pack_id", "fact_id", "review_count", "settings_revision", "state") SELECT "user_id", "pack_id", "fact_id", "review_count", -1, 'new' FROM `memories`;--> statement-breakpoint
DROP TABLE `memories`;--> statement-breakpoint
ALTER TABLE `__new_memories` RENAME TO `memories`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `memories_by_due` ON `memories` (`user_id`,`pack_id`,`due_at`);--> statement-breakpoint
CREATE INDEX `memories_by_revision` ON `memories` (`user_id`,`settings_revision`);--> statement-breakpoint
CREATE TABLE `__new_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`pack_id` text NOT NULL,
	`fact_id` text NOT NULL,
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`option_count` integer,
	`verdict` text,
	`grade` integer,
	`certainty` real,
	`elapsed_ms` integer,
	`client_reviewed_at` integer,
	`reviewed_at` integer NOT NULL,
	`time_zone_offset_min` integer,
	`undoes` text,
	`is_practice` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "undo_names_a_review" CHECK(("__new_reviews"."source" = 'undo') = ("__new_reviews"."undoes" is not null)),
	CONSTRAINT "review_says_something" CHECK(("__new_reviews"."verdict" is not null or "__new_reviews"."grade" is not null) = ("__new_reviews"."source" <> 'undo')),
	CONSTRAINT "grade_is_known" CHECK("__new_reviews"."grade" is null or "__new_reviews"."grade" in (1, 2, 3, 4)),
	CONSTRAINT "certainty_is_a_share" CHECK("__new_reviews"."certainty" is null or "__new_reviews"."certainty" between 0 and 1)
);
--> statement-breakpoint
INSERT INTO `__new_reviews`("id", "user_id", "pack_id", "fact_id", "source", "kind", "option_count", "verdict", "elapsed_ms", "client_reviewed_at", "reviewed_at", "time_zone_offset_min") SELECT "id", "user_id", "pack_id", "fact_id", "source", "kind", "option_count", "verdict", "elapsed_ms", "client_reviewed_at", "reviewed_at", "time_zone_offset_min" FROM `reviews`;--> statement-breakpoint
DROP TABLE `reviews`;--> statement-breakpoint
ALTER TABLE `__new_reviews` RENAME TO `reviews`;--> statement-breakpoint
CREATE INDEX `reviews_by_fact` ON `reviews` (`user_id`,`pack_id`,`fact_id`,`reviewed_at`);--> statement-breakpoint
CREATE INDEX `reviews_by_time` ON `reviews` (`user_id`,`pack_id`,`reviewed_at`);
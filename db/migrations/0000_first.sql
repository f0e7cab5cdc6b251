CREATE TABLE `attempt_items` (
	`attempt_id` text NOT NULL,
	`position` integer NOT NULL,
	`item_id` text NOT NULL,
	`fact_id` text NOT NULL,
	`kind` text NOT NULL,
	`item` text NOT NULL,
	PRIMARY KEY(`attempt_id`, `position`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`pack_id` text NOT NULL,
	`pack_version` text NOT NULL,
	`generator` text NOT NULL,
	`seed` integer NOT NULL,
	`blueprint` text NOT NULL,
	`mode` text NOT NULL,
	`item_count` integer NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`earned` real DEFAULT 0 NOT NULL,
	`answered` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "answered_within_items" CHECK("attempts"."answered" between 0 and "attempts"."item_count")
);
--> statement-breakpoint
CREATE INDEX `attempts_by_user` ON `attempts` (`user_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `responses` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`position` integer NOT NULL,
	`round` integer NOT NULL,
	`response` text NOT NULL,
	`verdict` text NOT NULL,
	`reason` text NOT NULL,
	`earned` real NOT NULL,
	`elapsed_ms` integer,
	`client_answered_at` integer,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "earned_is_a_share" CHECK("responses"."earned" between 0 and 1),
	CONSTRAINT "elapsed_not_negative" CHECK("responses"."elapsed_ms" is null or "responses"."elapsed_ms" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `responses_one_per_round` ON `responses` (`attempt_id`,`position`,`round`);--> statement-breakpoint
CREATE TABLE `memories` (
	`user_id` text NOT NULL,
	`pack_id` text NOT NULL,
	`fact_id` text NOT NULL,
	`review_count` integer NOT NULL,
	`correct_count` integer NOT NULL,
	`last_reviewed_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `pack_id`, `fact_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`pack_id` text NOT NULL,
	`fact_id` text NOT NULL,
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`option_count` integer,
	`verdict` text NOT NULL,
	`elapsed_ms` integer,
	`client_reviewed_at` integer,
	`reviewed_at` integer NOT NULL,
	`time_zone_offset_min` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `reviews_by_fact` ON `reviews` (`user_id`,`pack_id`,`fact_id`,`reviewed_at`);--> statement-breakpoint
CREATE TABLE `facts` (
	`pack_id` text NOT NULL,
	`version` text NOT NULL,
	`fact_id` text NOT NULL,
	`position` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`pack_id`, `version`, `fact_id`)
);
--> statement-breakpoint
CREATE TABLE `pack_versions` (
	`pack_id` text NOT NULL,
	`version` text NOT NULL,
	`frame` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`pack_id`, `version`),
	FOREIGN KEY (`pack_id`) REFERENCES `packs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `packs` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`language` text NOT NULL,
	`version` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer NOT NULL,
	`expire` integer
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_by_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`email` text,
	`name` text,
	`password_hash` text,
	`created_at` integer NOT NULL,
	`registered_at` integer,
	`merged_into_user_id` text,
	CONSTRAINT "registered_has_email" CHECK("users"."status" <> 'registered' or "users"."email" is not null),
	CONSTRAINT "merged_names_account" CHECK(("users"."status" = 'merged') = ("users"."merged_into_user_id" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);
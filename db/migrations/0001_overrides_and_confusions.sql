CREATE TABLE `confusions` (
	`response_id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`pack_id` text NOT NULL,
	`asked_fact_id` text NOT NULL,
	`given_fact_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "confused_with_another_fact" CHECK("confusions"."asked_fact_id" <> "confusions"."given_fact_id")
);
--> statement-breakpoint
CREATE INDEX `confusions_by_user` ON `confusions` (`user_id`,`pack_id`,`at`);--> statement-breakpoint
CREATE TABLE `verdict_overrides` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`user_id` text NOT NULL,
	`claim` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "claim_is_known" CHECK("verdict_overrides"."claim" in ('right', 'undo'))
);
--> statement-breakpoint
CREATE INDEX `verdict_overrides_by_response` ON `verdict_overrides` (`response_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `verdict_overrides_by_user` ON `verdict_overrides` (`user_id`);
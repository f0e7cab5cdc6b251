CREATE TABLE `draft_editors` (
	`draft_id` text NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`draft_id`, `user_id`),
	FOREIGN KEY (`draft_id`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `draft_editors_by_user` ON `draft_editors` (`user_id`);--> statement-breakpoint
CREATE TABLE `draft_facts` (
	`draft_id` text NOT NULL,
	`id` text NOT NULL,
	`state` text NOT NULL,
	`origin` text NOT NULL,
	`start` integer NOT NULL,
	`body` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`draft_id`, `id`),
	FOREIGN KEY (`draft_id`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `draft_facts_in_order` ON `draft_facts` (`draft_id`,`start`);--> statement-breakpoint
CREATE TABLE `draft_invites` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`draft_id`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `draft_invites_by_draft` ON `draft_invites` (`draft_id`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_user_id` text NOT NULL,
	`title` text NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`language` text NOT NULL,
	`citation_title` text NOT NULL,
	`citation_url` text,
	`as_of_from` text,
	`as_of_to` text,
	`text` text NOT NULL,
	`text_hash` text NOT NULL,
	`topics` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`owner_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "draft_has_title" CHECK(length("drafts"."title") between 1 and 200)
);
--> statement-breakpoint
CREATE INDEX `drafts_by_owner` ON `drafts` (`owner_user_id`);--> statement-breakpoint
ALTER TABLE `pack_versions` ADD `note` text;--> statement-breakpoint
ALTER TABLE `packs` ADD `visibility` text DEFAULT 'public' NOT NULL;--> statement-breakpoint
ALTER TABLE `packs` ADD `link_token` text;--> statement-breakpoint
ALTER TABLE `packs` ADD `archived_at` integer;--> statement-breakpoint
ALTER TABLE `packs` ADD `copied_from` text;
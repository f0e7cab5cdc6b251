ALTER TABLE `problem_reports` ADD `resolved_by` text REFERENCES users(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `problem_reports` ADD `resolution` text;
CREATE TABLE "crosswalk" (
	"city_id" text NOT NULL,
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"method" text NOT NULL,
	"source" text NOT NULL,
	"sha256" text NOT NULL,
	"parts" jsonb NOT NULL,
	"findings" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "crosswalk_city_id_from_id_to_id_pk" PRIMARY KEY("city_id","from_id","to_id")
);
--> statement-breakpoint
CREATE TABLE "release_crosswalk" (
	"city_id" text NOT NULL,
	"release_id" integer NOT NULL,
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"method" text NOT NULL,
	"source" text NOT NULL,
	"sha256" text NOT NULL,
	"parts" jsonb NOT NULL,
	CONSTRAINT "release_crosswalk_city_id_release_id_from_id_to_id_pk" PRIMARY KEY("city_id","release_id","from_id","to_id")
);
--> statement-breakpoint
ALTER TABLE "crosswalk" ADD CONSTRAINT "crosswalk_from" FOREIGN KEY ("city_id","from_id") REFERENCES "public"."boundary_version"("city_id","boundary_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crosswalk" ADD CONSTRAINT "crosswalk_to" FOREIGN KEY ("city_id","to_id") REFERENCES "public"."boundary_version"("city_id","boundary_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_crosswalk" ADD CONSTRAINT "release_crosswalk_release" FOREIGN KEY ("city_id","release_id") REFERENCES "public"."release"("city_id","release_id") ON DELETE no action ON UPDATE no action;
CREATE TABLE "programme_area" (
	"city_id" text NOT NULL,
	"programme_id" text NOT NULL,
	"boundary_id" text NOT NULL,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"programme" text NOT NULL,
	"kind" text NOT NULL,
	"areas" jsonb NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"source" text NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "programme_area_city_id_programme_id_pk" PRIMARY KEY("city_id","programme_id")
);
--> statement-breakpoint
CREATE TABLE "release_programme_area" (
	"city_id" text NOT NULL,
	"release_id" integer NOT NULL,
	"programme_id" text NOT NULL,
	"boundary_id" text NOT NULL,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"programme" text NOT NULL,
	"kind" text NOT NULL,
	"areas" jsonb NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"source" text NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "release_programme_area_city_id_release_id_programme_id_pk" PRIMARY KEY("city_id","release_id","programme_id")
);
--> statement-breakpoint
ALTER TABLE "programme_area" ADD CONSTRAINT "programme_area_boundary" FOREIGN KEY ("city_id","boundary_id") REFERENCES "public"."boundary_version"("city_id","boundary_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_programme_area" ADD CONSTRAINT "release_programme_area_release" FOREIGN KEY ("city_id","release_id") REFERENCES "public"."release"("city_id","release_id") ON DELETE no action ON UPDATE no action;
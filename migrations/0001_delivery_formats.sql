CREATE TABLE "delivery_format" (
	"city_id" text NOT NULL,
	"format_id" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"format" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "delivery_format_city_id_format_id_version_pk" PRIMARY KEY("city_id","format_id","version")
);
--> statement-breakpoint
ALTER TABLE "delivery_format" ADD CONSTRAINT "delivery_format_city_id_city_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("city_id") ON DELETE no action ON UPDATE no action;
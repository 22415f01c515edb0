CREATE TABLE "area" (
	"city_id" text NOT NULL,
	"area_id" integer NOT NULL,
	"boundary_id" text NOT NULL,
	"kind" text NOT NULL,
	"level" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"parent_key" text,
	"area_m2" double precision,
	"lon" double precision,
	"lat" double precision,
	"geometry" text,
	CONSTRAINT "area_city_id_area_id_pk" PRIMARY KEY("city_id","area_id"),
	CONSTRAINT "area_boundary_level_key" UNIQUE("city_id","boundary_id","level","key")
);
--> statement-breakpoint
CREATE TABLE "boundary_version" (
	"city_id" text NOT NULL,
	"boundary_id" text NOT NULL,
	"title" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"source" text NOT NULL,
	"crs" text NOT NULL,
	"sha256" text NOT NULL,
	"levels" jsonb NOT NULL,
	"findings" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "boundary_version_city_id_boundary_id_pk" PRIMARY KEY("city_id","boundary_id")
);
--> statement-breakpoint
CREATE TABLE "city" (
	"city_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"next_area_id" integer DEFAULT 1 NOT NULL,
	"state_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dataset_state" (
	"city_id" text NOT NULL,
	"state_id" text NOT NULL,
	"members" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dataset_state_city_id_state_id_pk" PRIMARY KEY("city_id","state_id")
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"city_id" text NOT NULL,
	"delivery_id" integer NOT NULL,
	"boundary_id" text NOT NULL,
	"file_name" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"format_id" text NOT NULL,
	"format" jsonb NOT NULL,
	"replaces" integer,
	"identity" text NOT NULL,
	"protocol" jsonb NOT NULL,
	"observations" integer NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"purged_at" timestamp with time zone,
	CONSTRAINT "delivery_city_id_delivery_id_pk" PRIMARY KEY("city_id","delivery_id")
);
--> statement-breakpoint
CREATE TABLE "delivery_original" (
	"city_id" text NOT NULL,
	"delivery_id" integer NOT NULL,
	"part" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "delivery_original_city_id_delivery_id_part_pk" PRIMARY KEY("city_id","delivery_id","part")
);
--> statement-breakpoint
CREATE TABLE "observation" (
	"city_id" text NOT NULL,
	"delivery_id" integer NOT NULL,
	"measure" text NOT NULL,
	"period" text NOT NULL,
	"area_id" integer NOT NULL,
	"value" double precision,
	"reason" smallint NOT NULL,
	"source_row" integer NOT NULL,
	"source_column" integer NOT NULL,
	CONSTRAINT "observation_city_id_delivery_id_measure_period_area_id_pk" PRIMARY KEY("city_id","delivery_id","measure","period","area_id"),
	CONSTRAINT "observation_value_or_reason" CHECK ((value is null) = (reason <> 0))
);
--> statement-breakpoint
CREATE TABLE "release" (
	"city_id" text NOT NULL,
	"release_id" integer NOT NULL,
	"state_id" text NOT NULL,
	"catalogue_version" text NOT NULL,
	"protection" text NOT NULL,
	"note" text NOT NULL,
	"city_name" text NOT NULL,
	"boundaries" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recalled_at" timestamp with time zone,
	"recall_note" text,
	CONSTRAINT "release_city_id_release_id_pk" PRIMARY KEY("city_id","release_id")
);
--> statement-breakpoint
CREATE TABLE "release_column" (
	"city_id" text NOT NULL,
	"release_id" integer NOT NULL,
	"boundary_id" text NOT NULL,
	"measure" text NOT NULL,
	"period" text NOT NULL,
	"values" "bytea" NOT NULL,
	"reasons" "bytea" NOT NULL,
	CONSTRAINT "release_column_city_id_release_id_boundary_id_measure_period_pk" PRIMARY KEY("city_id","release_id","boundary_id","measure","period")
);
--> statement-breakpoint
ALTER TABLE "area" ADD CONSTRAINT "area_boundary" FOREIGN KEY ("city_id","boundary_id") REFERENCES "public"."boundary_version"("city_id","boundary_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "boundary_version" ADD CONSTRAINT "boundary_version_city_id_city_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("city_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_state" ADD CONSTRAINT "dataset_state_city_id_city_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("city_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_city_id_city_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("city_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_boundary" FOREIGN KEY ("city_id","boundary_id") REFERENCES "public"."boundary_version"("city_id","boundary_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_original" ADD CONSTRAINT "delivery_original_delivery" FOREIGN KEY ("city_id","delivery_id") REFERENCES "public"."delivery"("city_id","delivery_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_city_id_city_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("city_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_column" ADD CONSTRAINT "release_column_release" FOREIGN KEY ("city_id","release_id") REFERENCES "public"."release"("city_id","release_id") ON DELETE no action ON UPDATE no action;
/** Something to choose: what it stands for, how it reads, and what else finds it. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

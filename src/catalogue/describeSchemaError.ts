import type { ErrorObject } from 'ajv/dist/2020.js';

const TYPES: Readonly<Record<string, string>> = {
  string: 'Text',
  number: 'Zahl',
  integer: 'ganze Zahl',
  boolean: 'true oder false',
  object: 'Objekt',
  array: 'Liste',
  null: 'null',
};

/** What a violated schema rule means, in German for the person who edits the file. */
export function describeSchemaError(error: ErrorObject): string {
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case 'additionalProperties':
      return `Unbekanntes Feld "${params.additionalProperty}".`;
    case 'required':
      return `Das Feld "${params.missingProperty}" fehlt.`;
    case 'enum':
      return `Erlaubt sind nur: ${(params.allowedValues as readonly unknown[]).join(', ')}.`;
    case 'const':
      return `Hier muss ${JSON.stringify(params.allowedValue)} stehen.`;
    case 'type':
      return `Erwartet wird: ${[params.type]
        .flat()
        .map((type) => TYPES[String(type)] ?? String(type))
        .join(' oder ')}.`;
    case 'pattern':
      return `Der Text hat nicht die verlangte Form (${params.pattern}).`;
    case 'minLength':
      return 'Der Text ist leer.';
    case 'maxLength':
      return `Der Text ist länger als ${params.limit} Zeichen.`;
    case 'minItems':
      return `Die Liste braucht mindestens ${params.limit} ${params.limit === 1 ? 'Eintrag' : 'Einträge'}.`;
    case 'maxItems':
      return `Die Liste hat mehr als ${params.limit} Einträge.`;
    case 'minProperties':
      return 'Es fehlt eine Angabe.';
    case 'minimum':
      return `Die Zahl ist kleiner als ${params.limit}.`;
    case 'maximum':
      return `Die Zahl ist größer als ${params.limit}.`;
    case 'uniqueItems':
      return 'Die Liste enthält einen Eintrag doppelt.';
    case 'false schema':
      return 'Das Feld passt nicht zu kind oder layout.';
    default:
      return `Verletzt die Regel ${error.keyword}: ${error.message ?? ''}`;
  }
}

import type { FastifyInstance } from 'fastify';
import { RequestProblem } from '../../domain/requestProblem.ts';

/** False for text with zero characters or halves of characters: JSON and URLs can write them, no database keeps them. */
export function isPlainText(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}

/** Refuses requests whose address or JSON body holds characters that are no text, before anything is done with them. */
export function registerPlainText(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    if (!holdsPlainText([request.params, request.query, request.body]))
      throw new RequestProblem('invalid-request', 'Die Anfrage enthält Zeichen, die kein Text sind.');
  });
}

/** Goes through a value without recursion, since a body may be nested as deeply as its sender likes. */
function holdsPlainText(root: unknown): boolean {
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') {
      if (!isPlainText(value)) return false;
    } else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
      for (const [name, child] of Object.entries(value)) {
        if (!isPlainText(name)) return false;
        open.push(child);
      }
    }
  }
  return true;
}

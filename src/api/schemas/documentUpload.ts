import type { SwaggerTransform } from '@fastify/swagger';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Routes that take a file: the media types of a bare body, and the text fields of a form. */
    upload?: { readonly types: readonly string[]; readonly fields: Readonly<Record<string, string>> };
  }
}

/**
 * Tells the documentation what an upload route takes. Said here and not as a schema of the body, because the body is
 * read as a stream and never validated as a whole.
 */
export const documentUpload: SwaggerTransform = ({ schema, url, route }) => {
  const upload = route.config?.upload;
  if (upload === undefined) return { schema, url };
  const { consumes: _told, ...rest } = schema as typeof schema & { consumes?: unknown };
  const binary = { type: 'string', format: 'binary' };
  const fields = Object.fromEntries(
    Object.entries(upload.fields).map(([name, description]) => [name, { type: 'string', description }]),
  );
  const form = {
    type: 'object',
    required: ['file'],
    properties: { file: { ...binary, description: 'Die Datei' }, ...fields },
  };
  const content = Object.fromEntries(upload.types.map((type) => [type, { schema: binary }]));
  return { schema: { ...rest, body: { content: { 'multipart/form-data': { schema: form }, ...content } } }, url };
};

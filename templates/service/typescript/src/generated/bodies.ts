import type { FastifyInstance } from 'fastify';

/** Reads JSON and forms. An empty body counts as none. JSON is also read where `curl -d` calls it a form. */
export function acceptBodies(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>(
    /^application\/(?:[\w.-]+\+)?json\b/,
    { parseAs: 'string' },
    (request, text, done) => (text.trim() === '' ? done(null, undefined) : parseJson(request, text, done)),
  );
  app.addContentTypeParser<string>(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (request, text, done) => {
      if (/^\s*[[{]/.test(text)) parseJson(request, text, done);
      else done(null, text.trim() === '' ? undefined : fields(text));
    },
  );
}

function fields(text: string): Record<string, string | string[]> {
  const form = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const values = form.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}

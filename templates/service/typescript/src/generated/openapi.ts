export { default as openapi } from './openapi.json' with { type: 'json' };

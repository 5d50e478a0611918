// Makes TypeScript types of the wire: ../wire/openapi.json (HTTP) and ../wire/frames.json (socket) become
// src/shared/api/generated/{openapi,frames}.ts. A file that isn't there yet gives an empty module, so that the client
// can be built before the server has said everything. `--check` writes nothing and fails on a difference.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const root = new URL('../../', import.meta.url);
const out = new URL('../src/shared/api/generated/', import.meta.url);
const check = process.argv.includes('--check');
const head = '// Made by `npm run wire` from wire/*.json; changes belong there.\n';

/** A plain JSON Schema with $defs is dressed as OpenAPI, which is all that the generator reads. */
function asOpenApi(document) {
  if (document.openapi) return document;
  const text = JSON.stringify(document).replaceAll('#/$defs/', '#/components/schemas/');
  const { $defs = {}, components = {}, ...rest } = JSON.parse(text);
  const { $schema: _schema, title: _title, description: _description, ...top } = rest;
  const schemas = { ...(components.schemas ?? {}), ...$defs };
  for (const [name, schema] of Object.entries(top)) {
    if (schema && typeof schema === 'object' && !Array.isArray(schema)) schemas[name] = schema;
  }
  return { openapi: '3.1.0', info: { title: 'frames', version: '1' }, paths: {}, components: { schemas } };
}

async function generate(name) {
  const source = new URL(`wire/${name}.json`, root);
  if (!existsSync(source)) {
    return `${head}export interface paths {}\nexport interface components { schemas: Record<never, never> }\n`;
  }
  const ast = await openapiTS(asOpenApi(JSON.parse(readFileSync(source, 'utf8'))), { alphabetize: true });
  return head + astToString(ast);
}

let different = false;
mkdirSync(out, { recursive: true });
for (const name of ['openapi', 'frames']) {
  const target = new URL(`${name}.ts`, out);
  const text = await generate(name);
  const old = existsSync(target) ? readFileSync(target, 'utf8') : null;
  if (old === text) continue;
  if (check) {
    console.error(`src/shared/api/generated/${name}.ts differs from wire/${name}.json: run npm run wire`);
    different = true;
  } else {
    writeFileSync(target, text);
    console.log(`wire: ${name}.ts written`);
  }
}
process.exit(different ? 1 : 0);

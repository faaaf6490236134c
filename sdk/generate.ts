import { readFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

/** The client gives each write a key of its own: who uses it need not name one. */
function withoutKeys(types: string): string {
  return types.replaceAll(/\bheader: (\{[^}]*?)"Idempotency-Key": string;/g, 'header?: $1"Idempotency-Key"?: string;')
}

/** The types of an OpenAPI document as TypeScript. */
export async function sdkTypes(file: string): Promise<string> {
  const types = astToString(await openapiTS(JSON.parse(readFileSync(file, 'utf8'))))
  return `// Generated from api/openapi.json by \`npm run sdk\`. Do not edit.\n${withoutKeys(types)}`
}

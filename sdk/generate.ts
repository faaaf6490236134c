import { readFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

/** The types of an OpenAPI document as TypeScript. */
export async function sdkTypes(file: string): Promise<string> {
  const types = astToString(await openapiTS(JSON.parse(readFileSync(file, 'utf8'))))
  return `// Generated from api/openapi.json by \`npm run sdk\`. Do not edit.\n${types}`
}

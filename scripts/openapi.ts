import { writeFileSync } from 'node:fs'
import { apiDocumentText } from '../server/entry/api-docs.ts'

/** Writes api/openapi.json: what the routes say. `tests/journeys/documents.test.ts` compares. */
writeFileSync('api/openapi.json', apiDocumentText())

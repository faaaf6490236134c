import { writeFileSync } from 'node:fs'
import { sdkTypes } from '../sdk/generate.ts'

/** Writes sdk/generated/api.ts: the types of api/openapi.json. */
writeFileSync('sdk/generated/api.ts', await sdkTypes('api/openapi.json'))

import { doorCodes, problemType } from './problem.ts'
import type { Route } from './route.ts'

/** What the documentation says of one address and method. */
export type Operation = Pick<
  Route,
  'method' | 'path' | 'summary' | 'tag' | 'params' | 'query' | 'body' | 'reply' | 'takes' | 'gives' | 'auth'
> & { readonly idempotency?: 'required' | 'optional'; readonly status?: number }

type Schema = Readonly<Record<string, unknown>>
type Parameter = Readonly<Record<string, unknown>> & { readonly name: string; readonly in: string }

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

/** The OpenAPI 3.1 document of an API: nothing in it but what the routes say. */
export function openApi(
  title: string,
  version: string,
  operations: readonly Operation[],
  webhooks: readonly WebhookNews[] = [],
) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: described(operation) }
  }
  return {
    openapi: '3.1.0',
    info: { title, version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    webhooks: Object.fromEntries(webhooks.map((news) => [news.type, { post: describedNews(news) }])),
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key of a company.' } },
      schemas: { Problem: problemSchema },
      responses: { Problem: problemAnswer },
    },
    security: [{ key: [] }],
  }
}

/** News that is sent to endpoints, for the section `webhooks`. */
export interface WebhookNews {
  readonly type: string
  readonly summary: string
  readonly body: unknown
}

function describedNews({ type, summary, body }: WebhookNews) {
  const words = type.split(/[^a-z]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  })
  return {
    operationId: `on${words.join('')}`,
    summary,
    tags: ['webhooks'],
    security: [],
    parameters: [
      header('webhook-id', 'The id of the event: the same at each attempt and each replay.'),
      header('webhook-timestamp', 'When this attempt was made, in seconds since 1970.'),
      header('webhook-signature', 'Signatures by each valid secret (Standard Webhooks 1.0).'),
    ],
    requestBody: { required: true, content: { 'application/json': { schema: plain(body) } } },
    responses: { '2XX': { description: 'Taken. Anything else is a failure; 410 disables the endpoint.' } },
  }
}

function described(operation: Operation) {
  const { summary, tag, takes = 'application/json', gives = 'application/json', reply, auth } = operation
  const isWrite = operation.method !== 'GET'
  // The schemas are values of a builder; as JSON only what the standard knows is left.
  const body = operation.body === undefined ? undefined : plain(operation.body)
  const content = { [takes]: { schema: body ?? { type: 'string' } } }
  const hasBody = body !== undefined || operation.takes !== undefined
  const shape = reply === undefined ? { type: gives === 'application/json' ? 'object' : 'string' } : plain(reply)
  const answered = { [gives]: { schema: shape } }
  const hasVersion = !isWrite && (reply as ObjectSchema | undefined)?.properties?.version !== undefined
  const headers = hasVersion ? { ...answerHeaders, ETag: etagHeader } : answerHeaders
  const answer = { description: 'Done', headers, content: answered }
  return {
    operationId: operationId(operation),
    summary,
    tags: [tag],
    ...(auth === 'anonymous' ? { security: [] } : {}),
    parameters: parametersOf(operation),
    ...(hasBody && isWrite ? { requestBody: { required: isNeeded(operation), content } } : {}),
    responses: {
      [String(operation.status ?? 200)]: answer,
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

function operationId({ method, path }: Operation): string {
  const words = path.split(/[^A-Za-z]+/).filter((word) => word !== '' && word !== 'v')
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

function parametersOf({ path, params, query, idempotency, gives }: Operation): readonly Parameter[] {
  const inPath = plain(params ?? {}) as ObjectSchema
  const inQuery = plain(query ?? {}) as ObjectSchema
  const names = [...path.matchAll(/:(\w+)/g)].map((found) => found[1] ?? '')
  return [
    ...names.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: inPath.properties?.[name] ?? { type: 'string' },
    })),
    ...Object.entries(inQuery.properties ?? {}).map(([name, schema]) => ({
      name,
      in: 'query',
      required: inQuery.required?.includes(name) ?? false,
      schema,
    })),
    ...(idempotency === undefined ? [] : [keyHeader(idempotency === 'required'), matchHeader]),
    ...(gives === 'text/event-stream' ? [lastEventHeader] : []),
  ]
}

const keyHeader = (required: boolean): Parameter => ({
  name: 'Idempotency-Key',
  in: 'header',
  required,
  description: 'The same key with the same input does the step once and answers the same again.',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
})

const matchHeader: Parameter = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The ETag of the thing as you read it: 412 when it has changed since.',
  schema: { type: 'string' },
}

const lastEventHeader: Parameter = {
  name: 'Last-Event-ID',
  in: 'header',
  required: false,
  description: 'The id of the last event that you have; a browser sends it by itself.',
  schema: { type: 'string', pattern: '^[\\w.:-]{1,100}$' },
}

/** A body of which nothing is required may be left out. */
function isNeeded({ body, takes }: Operation): boolean {
  return takes !== undefined || ((body as ObjectSchema | undefined)?.required?.length ?? 0) > 0
}

function plain(schema: unknown): Schema {
  return JSON.parse(JSON.stringify(schema))
}

const answerHeaders = {
  'RateLimit-Limit': { description: 'Requests of your key in a window.', schema: { type: 'integer' } },
  'RateLimit-Remaining': { description: 'How many are left.', schema: { type: 'integer' } },
  'RateLimit-Reset': { description: 'Seconds until the window ends.', schema: { type: 'integer' } },
  'Request-Id': { description: 'Names the request; give it when you ask about it.', schema: { type: 'string' } },
}

const etagHeader = { description: 'Its version, in quotes; send it as If-Match.', schema: { type: 'string' } }

const problemSchema = {
  type: 'object',
  description: 'Problem details (RFC 9457). `code` is stable.',
  required: ['type', 'title', 'status', 'code', 'request_id', 'doc_url'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', examples: Object.keys(doorCodes) },
    detail: { type: 'string' },
    data: {},
    allowed_actions: { type: 'array', items: { type: 'string' } },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } },
    },
    request_id: { type: 'string' },
    doc_url: { type: 'string' },
  },
}

const problemAnswer = {
  description: 'Refused, or not understood',
  content: { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } },
}

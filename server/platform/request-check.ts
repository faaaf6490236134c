import { IsOptional, type TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { faults, pointer } from './field-faults.ts'
import type { FieldFault } from './problem.ts'

/** What of a request is checked. */
export interface Checked {
  readonly params: Record<string, unknown>
  readonly query: Record<string, unknown>
  readonly body: unknown
}

/**
 * Faults of a request; none when it is as documented. Numbers and truth values of `params` and `query` are converted in
 * place: they come as text.
 */
export type RequestCheck = (request: Checked) => readonly FieldFault[]

export interface RequestSchemas {
  readonly params?: TSchema
  readonly query?: TSchema
  readonly body?: TSchema
}

const PARAMETER_MOST = 64
const none: readonly FieldFault[] = []

/**
 * The check of a route, compiled at its first request: a server has hundreds, and begins without them. A body stays as
 * sent: `null` or `"12"` is a fault, never an amount.
 */
export function requestCheck(schemas: RequestSchemas): RequestCheck {
  let check: RequestCheck | undefined
  return (request) => {
    check ??= compiled(schemas)
    return check(request)
  }
}

function compiled({ params, query, body }: RequestSchemas): RequestCheck {
  const inPath = textCheck(params)
  const inQuery = textCheck({ ...(query ?? { type: 'object', properties: {} }), additionalProperties: false })
  const bodyValidator = body === undefined ? undefined : Compile(body)
  return (request) => {
    const inText = textFault('path', request.params) ?? textFault('query', request.query)
    if (inText !== undefined) return [inText]
    const outside = [...inPath(request.params, 'path'), ...inQuery(request.query, 'query')]
    if (outside.length > 0 || bodyValidator === undefined || bodyValidator.Check(request.body)) return outside
    return faults(bodyValidator, request.body ?? null, 'body')
  }
}

/** Whether a body may be left out: it is optional, or nothing in it is required. */
export function mayLeaveOut(body: TSchema | undefined): boolean {
  if (body === undefined) return false
  return IsOptional(body) || ((body as { required?: readonly string[] }).required ?? []).length === 0
}

function textFault(place: string, texts: Record<string, unknown>): FieldFault | undefined {
  for (const name in texts) {
    const text = texts[name]
    const field = `${place}/${pointer(name)}`
    if (typeof text !== 'string') return { field, message: 'is given twice' }
    if (text.includes('\u0000') || text.includes('\ufffd')) return { field, message: 'is no text' }
    if (place === 'path' && text.length > PARAMETER_MOST)
      return { field, message: `has more than ${PARAMETER_MOST} characters` }
  }
  return undefined
}

type TextCheck = (values: Record<string, unknown>, place: string) => readonly FieldFault[]

function textCheck(schema: TSchema | undefined): TextCheck {
  if (schema === undefined) return () => none
  const validator = Compile(schema)
  const { properties = {} } = schema as { properties?: Readonly<Record<string, { type?: string }>> }
  const converted = Object.entries(properties).filter(([, { type }]) => type === 'integer' || type === 'boolean')
  return (values, place) => {
    for (const [name, { type }] of converted) if (name in values) values[name] = convert(values[name], type)
    return validator.Check(values) ? none : faults(validator, values, place)
  }
}

function convert(text: unknown, type: string | undefined): unknown {
  if (type === 'integer') return /^-?\d{1,16}$/.test(String(text)) ? Number(text) : text
  return text === 'true' ? true : text === 'false' ? false : text
}

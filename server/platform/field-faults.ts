import type { Validator } from 'typebox/compile'
import type { FieldFault } from './problem.ts'

const FAULTS_MOST = 20

/** One name inside a JSON pointer (RFC 6901). */
export const pointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

type Fault = ReturnType<Validator['Errors']>[number]

/** Faults as a person can use them: unknown and missing fields by their own name, choices without their branches. */
export function faults(validator: Validator, value: unknown, place: string): readonly FieldFault[] {
  const found: FieldFault[] = []
  const all = [...validator.Errors(value)]
  for (const fault of all) {
    const { keyword, instancePath, schemaPath, params } = fault
    if (schemaPath.includes('/anyOf/')) continue
    const field = `${place}${instancePath}`
    if (keyword === 'required')
      for (const name of params.requiredProperties)
        found.push({ field: `${field}/${pointer(name)}`, message: 'is missing' })
    else if (keyword === 'anyOf') found.push({ field, message: choice(all, instancePath) })
    else if (keyword !== 'additionalProperties') found.push({ field, message: messageOf(fault) })
    if (found.length >= FAULTS_MOST) break
  }
  return found.length === 0 ? [{ field: place, message: 'is not as documented' }] : found.slice(0, FAULTS_MOST)
}

const typeWords: Readonly<Record<string, string>> = {
  integer: 'must be a whole number',
  number: 'must be a number',
  string: 'must be a text',
  boolean: 'must be true or false',
  array: 'must be a list',
  object: 'must be an object',
  null: 'must be null',
}

function messageOf(fault: Fault): string {
  switch (fault.keyword) {
    case 'boolean':
      return 'is unknown'
    case 'type':
      return typeWords[String(fault.params.type)] ?? fault.message
    case 'minimum':
      return `must be at least ${fault.params.limit}`
    case 'maximum':
      return `must be at most ${fault.params.limit}`
    case 'minLength':
      return `must have at least ${fault.params.limit} characters`
    case 'maxLength':
      return `must have at most ${fault.params.limit} characters`
    case 'minItems':
      return `must have at least ${fault.params.limit} entries`
    case 'maxItems':
      return `must have at most ${fault.params.limit} entries`
    case 'pattern':
      return `must have the documented form: ${fault.params.pattern}`
    default:
      return fault.message
  }
}

/** The words that would do, where a choice is of words. */
function choice(all: readonly Fault[], instancePath: string): string {
  const words = all.flatMap((each) =>
    each.keyword === 'const' && each.instancePath === instancePath ? [String(each.params.allowedValue)] : [],
  )
  return words.length === 0 ? 'is none of the documented choices' : `must be one of: ${words.join(', ')}`
}

/** A field as it was typed: its name, how often the name came before, and its value; `on` for a choice. */
export interface TypedField {
  readonly name: string
  readonly nth: number
  readonly value: string
  readonly on?: boolean
}

/** What a form's field says of itself; an element of a page is one. */
export interface FormField {
  readonly name: string
  readonly type: string
  readonly value: string
  readonly checked?: boolean
  readonly autocomplete?: string
}

/** Never kept on a device: passwords, codes, account numbers, files, and what the page itself put there. */
const SECRET_TYPES = new Set(['hidden', 'password', 'file', 'submit', 'button', 'reset', 'image', 'fieldset', 'output'])
const SECRET_NAMES = /^(number|iban|bank_code|account|code|codes|secret|token|password|current|new|payer)$/
const SECRET_FILLS = /password|one-time-code|cc-/

/** Whether a device may keep what is typed into a field. */
export function isKept({ name, type, autocomplete = '' }: FormField): boolean {
  return name !== '' && !SECRET_TYPES.has(type) && !SECRET_NAMES.test(name) && !SECRET_FILLS.test(autocomplete)
}

/** What is typed in the fields of a form that a device may keep. */
export function typedIn(fields: Iterable<FormField>): readonly TypedField[] {
  const seen = new Map<string, number>()
  const typed: TypedField[] = []
  for (const field of fields) {
    if (!isKept(field)) continue
    const nth = seen.get(field.name) ?? 0
    seen.set(field.name, nth + 1)
    const isChoice = field.type === 'checkbox' || field.type === 'radio'
    const on = isChoice ? { on: field.checked === true } : {}
    typed.push({ name: field.name, nth, value: field.value, ...on })
  }
  return typed
}

/** Which form it is, by what stands in it: the same form of the same thing has the same name tomorrow. */
export function nameOf(fields: Iterable<FormField>): string {
  const names: string[] = []
  for (const { name, type, value } of fields)
    if (type === 'hidden' && /^(step|on|lot|offer|amendment|payment|what|partner)$/.test(name))
      names.push(`${name}=${value}`)
    else if (type !== 'hidden' && type !== 'submit' && name !== '') names.push(name)
  return [...new Set(names)].join(' ')
}

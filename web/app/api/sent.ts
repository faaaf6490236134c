import { createContext } from 'react-router'

/** The order as a form showed it: its version, and the newest entry of its timeline. */
export interface SeenOrder {
  readonly order: string
  readonly version: number
  readonly entry: number
}

/** What every form of the app brings beside its own fields. */
export interface Sent {
  /** The form's own key: sent twice, it is done once. */
  once?: string
  /** Taken away by the first write of the action: what follows knows that it changed the order itself. */
  seen?: SeenOrder
  /** How often the action has written to each path: several files of one form are several commands. */
  written?: Map<string, number>
}

export const sentContext = createContext<Sent>({})

/** The field of the key, and of the order that a form showed. */
export const [ONCE, SEEN] = ['once', 'seen']

/**
 * Reads what a form brings; nothing of what is no form. The request stays unread for the action. One that brings files
 * is read once, by its action (`bring`): it is too large to be read twice.
 */
export async function sentOf(request: Request): Promise<Sent> {
  const type = request.headers.get('content-type') ?? ''
  if (request.method !== 'POST' || !type.startsWith('application/x-www-form-urlencoded')) return {}
  return fieldsOf(await request.clone().formData())
}

/** What a form with files brought, once its action has read it: what it writes from now on is written by that. */
export function bring(sent: Sent, form: FormData): void {
  Object.assign(sent, fieldsOf(form))
}

function fieldsOf(form: FormData): Sent {
  const once = String(form.get(ONCE) ?? '')
  const seen = seenOf(String(form.get(SEEN) ?? ''))
  return { ...(/^[\w.:-]{8,200}$/.test(once) ? { once } : {}), ...(seen === undefined ? {} : { seen }) }
}

/** How the field is written: order, version, entry. */
export function seenText({ order, version, entry }: SeenOrder): string {
  return `${order} ${version} ${entry}`
}

/** Reads the field; `undefined` for what we did not write. */
export function seenOf(text: string): SeenOrder | undefined {
  const [, order = '', version, entry] = /^(ord_\w{1,80}) (\d{1,15}) (\d{1,15})$/.exec(text) ?? []
  return order === '' ? undefined : { order, version: Number(version), entry: Number(entry) }
}

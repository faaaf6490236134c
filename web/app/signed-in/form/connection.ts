import { useSyncExternalStore } from 'react'
import { forget } from './device.ts'
import type { Ended, Fault } from './sending.ts'

/** What the pages know of the line to the server, and of the form that was sent last. */
export interface Connection {
  /** Why the page that is shown could not be read anew; absent while all is well. */
  readonly fault?: Fault
  readonly last?: { readonly form: string; readonly nth: number; readonly ended?: Ended }
}

let state: Connection = {}
let sending: { readonly kept: string } | undefined
const followers = new Set<() => void>()

function change(next: Connection): void {
  state = next
  for (const follow of followers) follow()
}

function subscribe(follow: () => void): () => void {
  followers.add(follow)
  return () => followers.delete(follow)
}

const nothing: Connection = {}

export function useConnection(): Connection {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => nothing,
  )
}

/** A form goes out; under `kept` the device keeps what was typed, until it is done. */
export function begin(form: string, kept: string): void {
  sending = { kept }
  change({ ...state, last: { form, nth: (state.last?.nth ?? 0) + 1 } })
}

/** The form that went out last has come to its end. */
export function end(ended: Ended): void {
  if (sending !== undefined && ended === 'done') forget(sending.kept)
  sending = undefined
  if (state.last !== undefined) change({ ...state, last: { ...state.last, ended } })
}

/** A form was not sent at all. */
export function refuse(form: string, fault: Fault): void {
  change({ ...state, last: { form, nth: (state.last?.nth ?? 0) + 1, ended: fault } })
}

/** Whether the page could be read anew. */
export function report(fault: Fault | undefined): void {
  const { fault: _, ...rest } = state
  if (state.fault !== fault) change(fault === undefined ? rest : { ...rest, fault })
}

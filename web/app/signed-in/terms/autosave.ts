import { useEffect, useState } from 'react'
import { find, forget, keep } from '../form/device.ts'
import { emptyTerms, type TypedTerms } from './typed-terms.ts'

/** So long after the last key, what was typed is kept. */
const PAUSE_MS = 600

export interface Autosave {
  /** What was typed here before and never sent; absent when it is what the form shows. */
  readonly kept?: TypedTerms
  /** Keeps it without a pause: it is about to be sent. */
  now(): void
  /** Throws it away. */
  drop(): void
}

/**
 * Keeps what is typed on this device, so that a closed tab or an expired session loses nothing. The form forgets it
 * once it is taken.
 */
export function useAutosave(key: string, typed: TypedTerms, isChanged: boolean): Autosave {
  const [kept, setKept] = useState<TypedTerms>()
  useEffect(() => {
    const found = find(key) as Partial<TypedTerms> | undefined
    // What an older version of the form kept lacks the fields that came since.
    setKept(found && { ...emptyTerms('', ''), ...found })
  }, [key])
  useEffect(() => {
    if (!isChanged) return
    const timer = setTimeout(() => keep(key, typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [key, typed, isChanged])
  const drop = () => {
    forget(key)
    setKept(undefined)
  }
  return { now: () => keep(key, typed), drop, ...(kept === undefined || isChanged ? {} : { kept }) }
}

import { useEffect, useState } from 'react'
import type { TypedTerms } from './typed-terms.ts'

/** So long after the last key, what was typed is kept. */
const PAUSE_MS = 600

function found(key: string): TypedTerms | undefined {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as TypedTerms)
  } catch {
    return undefined
  }
}

export interface Autosave {
  /** What was typed here before and never sent; absent when it is what the form shows. */
  readonly kept?: TypedTerms
  forget(): void
}

/**
 * Keeps what is typed on this device, so that a closed tab or an expired session loses nothing. A device that keeps
 * nothing (private window, full) goes on without.
 */
export function useAutosave(key: string, typed: TypedTerms, isChanged: boolean): Autosave {
  const [kept, setKept] = useState<TypedTerms>()
  useEffect(() => setKept(found(key)), [key])
  useEffect(() => {
    if (!isChanged) return
    const timer = setTimeout(() => {
      try {
        localStorage.setItem(key, JSON.stringify(typed))
      } catch {}
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [key, typed, isChanged])
  const forget = () => {
    localStorage.removeItem(key)
    setKept(undefined)
  }
  return kept === undefined || isChanged ? { forget } : { kept, forget }
}

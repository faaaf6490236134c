import { createContext, useContext, useEffect, useState } from 'react'

export interface FormBase {
  /** The key of forms on a page without script; each form adds its place. */
  readonly once: string
  /** Whose typing a device keeps; empty for who is not signed in. */
  readonly person: string
}

const Base = createContext<FormBase>({ once: '', person: '' })

export const FormBaseProvider = Base.Provider

export function useFormBase(): FormBase {
  return useContext(Base)
}

/** A key that nobody else has. */
function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The key of one form: it stays while the form is tried again, and is another once it is done. */
export function useOnce(id: string) {
  const { once: base } = useFormBase()
  const [once, setOnce] = useState(`${base}${id.replaceAll(/\W/g, '')}`)
  useEffect(() => setOnce(freshKey()), [])
  return { once, setOnce, renew: () => setOnce(freshKey()) } as const
}

import { type RefObject, useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { ONCE } from '../../api/sent.ts'
import { useFormBase } from './base.tsx'
import { find, forget, keep } from './device.ts'
import { type FormField, nameOf, type TypedField, typedIn } from './typed-fields.ts'

/** So long after the last key, what was typed is kept, milliseconds. */
const PAUSE_MS = 400

interface KeptForm {
  readonly once: string
  readonly fields: readonly TypedField[]
}

interface Key {
  readonly once: string
  setOnce(once: string): void
  renew(): void
}

const fieldsOf = (form: HTMLFormElement) => [...form.elements] as unknown as readonly (HTMLInputElement & FormField)[]

/** Puts typed fields back into a form; `false` when that changes nothing. */
function fill(form: HTMLFormElement, typed: readonly TypedField[]): boolean {
  const counts = new Map<string, number>()
  let isChanged = false
  for (const field of fieldsOf(form)) {
    if (field.type === 'hidden' || field.name === '') continue
    const nth = counts.get(field.name) ?? 0
    const found = typed.find((each) => each.name === field.name && each.nth === nth)
    if (found === undefined) continue
    counts.set(field.name, nth + 1)
    if (found.on === undefined ? field.value === found.value : field.checked === found.on) continue
    if (found.on === undefined) field.value = found.value
    else field.checked = found.on
    isChanged = true
  }
  for (let at = isChanged ? form.parentElement : null; at !== null; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true
  return isChanged
}

/** Calls back when the page is left. */
function useLeaving(leave: () => unknown): void {
  const newest = useRef(leave)
  useEffect(() => {
    newest.current = leave
  })
  useEffect(() => {
    const left = () => newest.current()
    window.addEventListener('pagehide', left)
    return () => window.removeEventListener('pagehide', left)
  }, [])
}

type TheForm = RefObject<HTMLFormElement | null>

/** Under which name a form is kept, and how it is put there. */
function useKeeping(form: TheForm, keeps: string | false | undefined) {
  const { person } = useFormBase()
  const { pathname } = useLocation()
  const isOwn = keeps === undefined && person !== ''
  const name = () => {
    if (keeps !== undefined || form.current === null) return keeps || ''
    return `${person} ${pathname} ${nameOf(fieldsOf(form.current))}`
  }
  const save = () => {
    if (!isOwn || form.current === null) return
    const all = fieldsOf(form.current)
    const once = all.find((field) => field.name === ONCE)?.value ?? ''
    const fields = typedIn(all)
    if (fields.length > 0) keep(name(), { once, fields } satisfies KeptForm)
  }
  const found = () => (isOwn ? (find(name()) as KeptForm | undefined) : undefined)
  return { name, save, found } as const
}

/** Keeps what is typed into a form on this device and puts it back when the form comes again. */
export function useKept(form: TheForm, keeps: string | false | undefined, key: Key) {
  const { name, save, found } = useKeeping(form, keeps)
  const [isTouched, setTouched] = useState(false)
  const [isBack, setBack] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form comes
  useEffect(() => {
    const kept = found()
    if (kept === undefined || form.current === null || !fill(form.current, kept.fields)) return
    key.setOnce(kept.once)
    setBack(true)
    setTouched(true)
  }, [])
  const now = () => {
    clearTimeout(timer.current)
    timer.current = undefined
    save()
    return name()
  }
  // Whoever leaves in the middle of a word has typed it all the same.
  useLeaving(() => timer.current !== undefined && now())
  const done = () => {
    setTouched(false)
    setBack(false)
  }
  const touch = () => {
    setTouched(true)
    clearTimeout(timer.current)
    timer.current = setTimeout(now, PAUSE_MS)
  }
  const drop = () => {
    forget(name())
    form.current?.reset()
    key.renew()
    done()
  }
  return { isTouched, isBack, now, touch, done, drop } as const
}

import { type FormEvent, type RefObject, useState } from 'react'
import { flushSync } from 'react-dom'
import type { FileProgress } from '../../parts/file-field.tsx'
import { sendFile } from '../order/upload-files.ts'
import type { Refused } from '../trade/session.ts'

/** What a form knows of files that go ahead of it. */
export interface Ahead {
  readonly progress: FileProgress | undefined
  readonly refused: Refused | undefined
  /** Of those that have arrived, for the form to name. */
  readonly hashes: readonly string[]
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
  clear(): void
}

const fieldsOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>('input[type="file"]')]

/** Files of a form go ahead, one after the other; then the form is sent as any other, with their hashes. */
export function useAhead(orderId: string, form: RefObject<HTMLFormElement | null>): Ahead {
  const [progress, setProgress] = useState<FileProgress>()
  const [refused, setRefused] = useState<Refused>()
  const [hashes, setHashes] = useState<readonly string[]>([])
  const sendAll = async (element: HTMLFormElement, files: readonly File[]) => {
    const arrived = [...hashes]
    for (const file of files) {
      const shown = { name: file.name, bytes: file.size }
      setProgress({ ...shown, sent: 0 })
      const said = await sendFile(orderId, file, (sent) => setProgress({ ...shown, sent: Math.min(sent, file.size) }))
      if (typeof said !== 'string') return setRefused(said)
      arrived.push(said)
    }
    for (const field of fieldsOf(element)) field.value = ''
    flushSync(() => {
      setProgress(undefined)
      setHashes(arrived)
    })
    form.current?.requestSubmit()
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const files = fieldsOf(event.currentTarget).flatMap((field) => [...(field.files ?? [])])
    if (progress !== undefined) event.preventDefault()
    if (progress !== undefined || files.length === 0) return
    event.preventDefault()
    setRefused(undefined)
    void sendAll(event.currentTarget, files).finally(() => setProgress(undefined))
  }
  return { progress, refused, hashes, onSubmit, clear: () => setHashes([]) }
}

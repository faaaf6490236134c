import { type FormEvent, useRef, useState } from 'react'
import { useSubmit } from 'react-router'
import { SEEN } from '../../api/sent.ts'
import type { FileProgress } from '../../parts/file-field.tsx'
import type { Refused } from '../trade/session.ts'

/** What a page knows while the files of its form are on their way. */
export interface Upload {
  readonly progress: FileProgress | undefined
  /** Why a file was not taken. */
  readonly refused: Refused | undefined
  /** For the form: files go ahead, then the form follows with their hashes. */
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

const broken: Refused = { code: 'no-answer', title: '', data: {} }

/** Attaches a file to an order and answers its hash; a browser tells how far it is only of such a request. */
export function sendFile(orderId: string, file: File, onProgress: (sent: number) => void): Promise<string | Refused> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/v1/orders/${orderId}/files?name=${encodeURIComponent(file.name.slice(0, 500))}`)
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded))
    request.addEventListener('error', () => resolve(broken))
    request.addEventListener('load', () => resolve(answerOf(request)))
    request.send(file)
  })
}

function answerOf({ status, responseText }: XMLHttpRequest): string | Refused {
  try {
    const said = JSON.parse(responseText) as { file: string } & Refused
    return status < 300 ? said.file : { code: said.code, title: said.title, data: said.data ?? {} }
  } catch {
    return broken
  }
}

const filesIn = (form: FormData) =>
  [...form.values()].filter((each) => each instanceof File && each.name !== '') as File[]

/** A form with files: with script each goes ahead and shows how far it is, without script the form brings them. */
export function useUpload(orderId: string): Upload {
  const [progress, setProgress] = useState<FileProgress>()
  const [refused, setRefused] = useState<Refused>()
  const isBusy = useRef(false)
  const submit = useSubmit()
  const sendAll = async (element: HTMLFormElement, form: FormData) => {
    const hashes: string[] = []
    for (const file of filesIn(form)) {
      const shown = { name: file.name, bytes: file.size }
      setProgress({ ...shown, sent: 0 })
      const said = await sendFile(orderId, file, (sent) => setProgress({ ...shown, sent: Math.min(sent, file.size) }))
      if (typeof said !== 'string') return setRefused(said)
      hashes.push(said)
    }
    const rest = new FormData()
    // The files have changed the order themselves: what the form saw of it is no measure any more.
    for (const [name, value] of form) if (typeof value === 'string' && name !== SEEN) rest.append(name, value)
    for (const hash of hashes) rest.append('proof', hash)
    for (const input of element.querySelectorAll<HTMLInputElement>('input[type="file"]')) input.value = ''
    await submit(rest, { method: 'post' })
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget)
    if (isBusy.current) event.preventDefault()
    if (isBusy.current || filesIn(form).length === 0) return
    event.preventDefault()
    isBusy.current = true
    setRefused(undefined)
    void sendAll(event.currentTarget, form).finally(() => {
      isBusy.current = false
      setProgress(undefined)
    })
  }
  return { progress, refused, onSubmit }
}

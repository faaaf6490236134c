import { Trans } from '@lingui/react/macro'
import { type DragEvent, type FormEvent, useState } from 'react'
import { Form } from 'react-router'
import style from './public.module.css'

export interface VerifyFormProps {
  /** How much of the file has been checked, 0 to 1; absent while none is. */
  readonly share: number | undefined
  /** Checks what was chosen, dropped or pasted. */
  readonly onGiven: (given: Blob) => void
}

/** A place to drop a file, a field to choose it, and one to paste a text. Without script, the text alone is sent. */
export function VerifyForm({ share, onGiven }: VerifyFormProps) {
  const drop = useDrop(onGiven)
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    onGiven(file instanceof File && file.size > 0 ? file : new Blob([String(form.get('text') ?? '').trim()]))
  }
  return (
    <Form method="post" encType="multipart/form-data" className={`sheet ${style.drop}`} onSubmit={onSubmit} {...drop}>
      <Fields />
      <button className="button" type="submit" style={{ justifySelf: 'start' }} disabled={share !== undefined}>
        <Trans>Verify</Trans>
      </button>
      {share !== undefined && (
        <label className="small">
          <Trans>Checking…</Trans> <progress value={share} max={1} />
        </label>
      )}
    </Form>
  )
}

/** What makes an element a place to drop a file on. */
function useDrop(onGiven: (given: Blob) => void) {
  const [isOver, setIsOver] = useState(false)
  const hover = (over: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setIsOver(over)
  }
  const onDrop = (event: DragEvent) => {
    hover(false)(event)
    const [file] = event.dataTransfer.files
    if (file !== undefined) onGiven(file)
  }
  return { onDrop, onDragOver: hover(true), onDragLeave: hover(false), 'data-over': isOver }
}

function Fields() {
  return (
    <>
      <div className="field">
        <label htmlFor="file">
          <Trans>Drop the file here, or choose it: a case file (ZIP) or a record (JSON)</Trans>
        </label>
        <input id="file" type="file" name="file" accept=".zip,.json,application/zip,application/json" />
      </div>
      <div className="field">
        <label htmlFor="text">
          <Trans>Or paste the text of a record</Trans>
        </label>
        <textarea
          className="code"
          id="text"
          name="text"
          rows={6}
          spellCheck={false}
          placeholder='{"format":"surety-record/1", …}'
        />
      </div>
      <noscript>
        <p className="small">
          <Trans>
            Your browser runs no script, so a record is sent to us to be checked; nothing of it is kept. A case file
            needs script, or the command line.
          </Trans>
        </p>
      </noscript>
    </>
  )
}

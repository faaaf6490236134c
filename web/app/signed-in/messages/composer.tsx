import { Trans, useLingui } from '@lingui/react/macro'
import { type ClipboardEvent, type DragEvent, type FormEvent, type KeyboardEvent, type RefObject, useRef } from 'react'
import { useActionData } from 'react-router'
import { FileField, type FileProgress } from '../../parts/file-field.tsx'
import { useFileLimits } from '../form/file-limits.tsx'
import { Form } from '../form/form.tsx'
import type { StepRefused } from '../order/order-steps.ts'
import { RefusedNote } from '../trade/refused-note.tsx'
import trade from '../trade/trade.module.css'
import { OFF_PLATFORM } from './message-steps.ts'
import style from './messages.module.css'
import type { Thread } from './read-messages.ts'
import { useAhead } from './use-ahead.ts'
import { usePreview } from './use-preview.ts'
import { Warning } from './warning.tsx'

export interface ComposerProps {
  readonly orderId: string
  readonly currency: string
  readonly thread: Thread
  /** Whether what leads elsewhere is warned of here. */
  readonly isWatched: boolean
}

/** Puts files that were dropped or pasted into the field of the form, beside those that are there. */
function take(form: HTMLFormElement | null, files: FileList): boolean {
  const field = form?.querySelector<HTMLInputElement>('input[type="file"][multiple]')
  if (field == null || files.length === 0) return false
  const all = new DataTransfer()
  for (const file of [...(field.files ?? []), ...files]) all.items.add(file)
  field.files = all.files
  return true
}

/** Where one writes: words, files by choosing, dropping, pasting or camera, and a word of warning before it goes. */
export function Composer({ orderId, currency, thread, isWatched }: ComposerProps) {
  const form = useRef<HTMLFormElement>(null)
  const said = useSaid()
  const { kinds, typed } = usePreview(orderId, isWatched)
  const ahead = useAhead(orderId, form)
  const onDone = () => {
    form.current?.reset()
    typed('')
    ahead.clear()
  }
  const warned = kinds.length > 0 ? kinds : (said?.kinds ?? [])
  const onInput = ({ target }: FormEvent) => target instanceof HTMLTextAreaElement && typed(target.value)
  const files = ahead.hashes.length > 0 ? ahead.hashes : (said?.files ?? [])
  const way = { method: 'post', encType: 'multipart/form-data', preventScrollReset: true } as const
  return (
    <Form {...way} ref={form} className={trade.stack} onSubmit={ahead.onSubmit} onInput={onInput} onDone={onDone}>
      <input type="hidden" name="step" value="message" />
      <input type="hidden" name="thread" value={thread.id} />
      {warned.length > 0 && <input type="hidden" name="warned" value={warned.join(' ')} />}
      {files.map((hash) => (
        <input key={hash} type="hidden" name="proof" value={hash} />
      ))}
      <Writing form={form} text={said?.text} progress={ahead.progress} />
      {warned.length > 0 && <Warning kinds={warned} />}
      <RefusedNote refused={ahead.refused ?? said?.refused} currency={currency} title={<Trans>Not sent</Trans>} />
      <p>
        <button className="button" type="submit" aria-disabled={ahead.progress !== undefined}>
          {warned.length > 0 ? <Trans>Send all the same</Trans> : <Trans>Send</Trans>}
        </button>
      </p>
    </Form>
  )
}

interface WritingProps {
  readonly form: RefObject<HTMLFormElement | null>
  readonly text: string | undefined
  readonly progress: FileProgress | undefined
}

/** The fields; files may be dropped and pasted on them, and Ctrl and Enter send. */
function Writing({ form, text, progress }: WritingProps) {
  const { t } = useLingui()
  const { each, films } = useFileLimits()
  const onPaste = (event: ClipboardEvent) => take(form.current, event.clipboardData.files) && event.preventDefault()
  const onDrop = (event: DragEvent) => take(form.current, event.dataTransfer.files) && event.preventDefault()
  const onDragOver = (event: DragEvent) => event.preventDefault()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped here; the field below takes them, too
    <div className={style.writing} onPaste={onPaste} onDrop={onDrop} onDragOver={onDragOver} onKeyDown={onKeyDown}>
      <label className="field">
        <Trans>Your message</Trans>
        <textarea name="text" rows={4} maxLength={5000} dir="auto" defaultValue={text} />
      </label>
      <FileField
        name="file"
        label={t`Files`}
        hint={t`Choose them, drop them here, or paste a picture. At most ${each} each, films ${films}; both sides see them on the order.`}
        progress={progress}
        multiple
      />
    </div>
  )
}

/** What the page said to the message that was sent last: a warning, or why it was not taken. */
function useSaid() {
  const said = useActionData<StepRefused>()
  if (said?.typed.step !== 'message') return undefined
  const { refused, typed, files = [] } = said
  const isWarning = refused.code === OFF_PLATFORM
  const kinds = isWarning ? ((refused.data.kinds ?? []) as readonly string[]) : []
  return { text: typed.text ?? '', files, kinds, refused: isWarning ? undefined : refused }
}

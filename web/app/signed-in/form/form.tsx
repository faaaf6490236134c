import { Trans } from '@lingui/react/macro'
import {
  type FormEvent,
  type InputEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { Form as RouterForm, type FormProps as RouterFormProps, useNavigation } from 'react-router'
import { ONCE, SEEN, seenText } from '../../api/sent.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useOnce } from './base.tsx'
import { Changes, changesSince } from './changes.tsx'
import { begin, refuse, useConnection } from './connection.ts'
import { useFaultWords } from './fault-words.ts'
import style from './form.module.css'
import { seenOrder, useSeen } from './seen.tsx'
import { useKept } from './use-kept.ts'

export interface FormProps extends RouterFormProps {
  /** Where the page itself keeps what is typed: the name it does so under. `false`: nothing of this form is kept. */
  readonly keeps?: string | false
  readonly ref?: Ref<HTMLFormElement>
  /** Called when it was sent and done. */
  readonly onDone?: () => void
}

/** After so long a form says that it is under way, milliseconds. */
const SLOW_MS = 1000

/**
 * A form that changes something. It goes out once, however often one presses; only to the order as the page shows it;
 * not at all without a connection. What was typed stays in it, and on this device, until it is done.
 */
export function Form({ keeps, ref, children, onSubmit, onInput, onDone, ...form }: FormProps) {
  const id = useId()
  const element = useRef<HTMLFormElement>(null)
  useImperativeHandle(ref, () => element.current as HTMLFormElement)
  const key = useOnce(id)
  const seen = useSeen()
  const kept = useKept(element, form.reloadDocument === true ? false : keeps, key)
  const { isBusy, isSlow, isDone, nth } = useSending(id)
  const began = useBegan(seen && seenOrder(seen).entry, kept.isTouched)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each end of a sending is one event
  useEffect(() => {
    if (!isDone) return
    key.renew()
    kept.done()
    onDone?.()
  }, [isDone, nth])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    onSubmit?.(event)
    // Somebody else sends it, such as files that go ahead: what is typed stays on the page.
    if (event.defaultPrevented) return kept.done()
    if (isBusy) return event.preventDefault()
    const name = kept.now()
    if (navigator.onLine) return form.reloadDocument === true ? undefined : begin(id, name)
    event.preventDefault()
    refuse(id, 'offline')
  }
  const input = (event: InputEvent<HTMLFormElement>) => {
    onInput?.(event)
    kept.touch()
  }
  return (
    <RouterForm {...form} ref={element} onSubmit={submit} onInput={input} aria-busy={isBusy || undefined}>
      <input type="hidden" name={ONCE} value={key.once} />
      {seen !== undefined && <input type="hidden" name={SEEN} value={seenText(seenOrder(seen))} />}
      {kept.isBack && <Back onDrop={kept.drop} />}
      {began !== undefined && changesSince(seen, began).length > 0 && <Changed since={began} />}
      {children}
      <FaultNote form={id} />
      {isSlow && <Slow />}
    </RouterForm>
  )
}

/** Whether this form is under way, for how long, and how its last sending ended. */
function useSending(id: string) {
  const { last } = useConnection()
  const isUnderWay = useNavigation().state !== 'idle'
  const isBusy = isUnderWay && last?.form === id && last.ended === undefined
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isBusy) return setSlow(false)
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => clearTimeout(timer)
  }, [isBusy])
  return { isBusy, isSlow, isDone: last?.form === id && last.ended === 'done', nth: last?.nth ?? 0 } as const
}

/** The newest entry that stood on the page when one began to type. */
function useBegan(newest: number | undefined, isTouched: boolean): number | undefined {
  const [began, setBegan] = useState<number>()
  useEffect(() => {
    if (!isTouched) setBegan(undefined)
    else setBegan((former) => former ?? newest)
  }, [isTouched, newest])
  return isTouched ? began : undefined
}

/** The order moved on while somebody was typing: he reads it before he sends. */
function Changed({ since }: { readonly since: number }) {
  return (
    <div className={style.note}>
      <ProblemNote tone="warn" title={<Trans>The order changed while you were writing</Trans>}>
        <Changes since={since} />
        <p>
          <Trans>What you typed is kept. Send it if it still holds.</Trans>
        </p>
      </ProblemNote>
    </div>
  )
}

function Back({ onDrop }: { readonly onDrop: () => void }) {
  return (
    <div className={style.note}>
      <ProblemNote tone="warn" title={<Trans>What you typed here before is back</Trans>}>
        <p>
          <Trans>It was not sent; this device kept it.</Trans>
        </p>
        <p>
          <button type="button" className="button plain" onClick={onDrop}>
            <Trans>Throw it away</Trans>
          </button>
        </p>
      </ProblemNote>
    </div>
  )
}

/** What stopped this form on its way. */
function FaultNote({ form }: { readonly form: string }) {
  const { last } = useConnection()
  const words = useFaultWords()
  const code = last?.form === form ? last.ended : undefined
  const said = code === undefined ? undefined : words({ code })
  if (said === undefined) return null
  return (
    <div className={style.note}>
      <ProblemNote tone={code === 'our-fault' ? 'bad' : 'warn'} title={<Trans>This was not done</Trans>}>
        <p>{said}</p>
        {code === 'not-signed-in' && <SignInAgain />}
      </ProblemNote>
    </div>
  )
}

/** Signing in beside the page that is kept. */
export function SignInAgain() {
  return (
    <a href="/sign-in" target="_blank" rel="noreferrer">
      <Trans>Sign in, in another tab</Trans>
    </a>
  )
}

function Slow() {
  return (
    <p className={style.progress} role="status">
      <Trans>Under way; this takes longer than usual. It is done once, however often you press.</Trans>
    </p>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import trade from '../trade/trade.module.css'
import style from './orders.module.css'

const OFF = 'surety-keys-off'
/** Where letters are typed, no key is taken. */
const FIELDS = 'input, textarea, select, [contenteditable], dialog[open]'

/** Moves the focus to another order of the list: a screen reader says it, Enter opens it as any link. */
function move(by: number): void {
  const links: readonly (Element | null)[] = [...document.querySelectorAll('[data-list-row]')]
  const at = links.indexOf(document.activeElement)
  const to = at === -1 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1)
  const link = links[to]
  if (link instanceof HTMLElement) link.focus()
}

/** What a key does here; `undefined` for one that is left to the browser. */
function actOf(key: string, target: Element, help: () => void): (() => void) | undefined {
  // Arrows scroll the page until an order has the focus.
  const isInList = target.matches('[data-list-row]')
  if (key === 'j' || (isInList && key === 'ArrowDown')) return () => move(1)
  if (key === 'k' || (isInList && key === 'ArrowUp')) return () => move(-1)
  if (key === '?') return help
  if (key === '/') return toSearch
  return undefined
}

/** Into the field of the search, behind what stands there. */
function toSearch(): void {
  const field = document.querySelector<HTMLInputElement>('input[name="q"]')
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
}

/** Keys of the list, and the dialog that explains them and switches them off (WCAG 2.1.4). */
export function ListKeys() {
  const { t } = useLingui()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    setReady(true)
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || target.closest(FIELDS)) return
      const isOff = localStorage.getItem(OFF) !== null
      const act = actOf(event.key, target, () => dialog.current?.showModal())
      if (act === undefined || (isOff && !event.key.startsWith('Arrow'))) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  // Without script there are no keys to explain.
  if (!isReady) return null
  return (
    <>
      <button type="button" className={`button plain ${style.keys}`} onClick={() => dialog.current?.showModal()}>
        <Trans>Shortcuts</Trans>
      </button>
      <dialog ref={dialog} className={`sheet ${style.dialog}`} aria-label={t`Shortcuts of this list`}>
        <KeyList />
      </dialog>
    </>
  )
}

function KeyList() {
  const { t } = useLingui()
  const rows = [
    [['j', '↓'], t`to the next order`],
    [['k', '↑'], t`to the order before`],
    [['Enter'], t`opens the order`],
    [['/'], t`to the search`],
    [['?'], t`shows this help`],
  ] as const
  return (
    <form method="dialog" className={style.help}>
      <h2>
        <Trans>Shortcuts of this list</Trans>
      </h2>
      <dl>
        {rows.map(([keys, says]) => (
          <div key={says}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">
        <Trans>While you type in a field, keys are letters. Arrows work once an order has the focus.</Trans>
      </p>
      <label className={trade.check}>
        <input
          type="checkbox"
          defaultChecked={localStorage.getItem(OFF) === null}
          onChange={({ target }) => (target.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, '1'))}
        />{' '}
        <Trans>Single letters act on this device</Trans>
      </label>
      <button type="submit" className="button">
        <Trans>Close</Trans>
      </button>
    </form>
  )
}

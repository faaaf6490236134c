import { Trans, useLingui } from '@lingui/react/macro'
import type { paths } from '@surety/sdk'
import { Form } from '../form/form.tsx'
import trade from '../trade/trade.module.css'
import { addressOf, type Filter } from './filter-of.ts'
import style from './orders.module.css'

export type View = paths['/v1/order-views']['get']['responses']['200']['content']['application/json']['data'][number]

interface SavedViewsProps {
  readonly views: readonly View[]
  /** The address of the list as it stands. */
  readonly here: string
}

/** The lists that were kept, one tap away. */
export function SavedViews({ views, here }: SavedViewsProps) {
  const { t } = useLingui()
  const link = (address: string) => ({
    href: address,
    ...(address === here ? { 'aria-current': 'page' as const } : {}),
  })
  if (views.length === 0) return null
  return (
    <nav className={style.views} aria-label={t`Kept lists`}>
      <a {...link('/orders')}>
        <Trans>All orders</Trans>
      </a>
      {views.map(({ id, name, filter, shared }) => (
        <a key={id} {...link(addressOf(filter))}>
          <bdi>{name}</bdi>
          {shared && (
            <span className="tiny">
              {' '}
              <Trans>shared</Trans>
            </span>
          )}
        </a>
      ))}
    </nav>
  )
}

interface KeepViewProps {
  readonly filter: Filter
  readonly isAdmin: boolean
  /** The kept list that is shown now, if it may be removed here. */
  readonly shown: View | undefined
}

/** Keeps the filter that is shown under a name, or removes a kept one. */
export function KeepView({ filter, isAdmin, shown }: KeepViewProps) {
  if (shown !== undefined)
    return (
      <Form method="post" action="/orders">
        <input type="hidden" name="view" value={shown.id} />
        <button type="submit" name="step" value="remove" className="button plain">
          <Trans>Do not keep “{shown.name}” any more</Trans>
        </button>
      </Form>
    )
  return (
    <details className={style.keep}>
      <summary>
        <Trans>Keep this list under a name</Trans>
      </summary>
      <Form method="post" action="/orders" className={trade.row}>
        <input type="hidden" name="filter" value={addressOf(filter).split('?')[1] ?? ''} />
        <label className="field">
          <Trans>Name</Trans>
          <input name="name" required maxLength={60} />
        </label>
        {isAdmin && (
          <label className={trade.check}>
            <input type="checkbox" name="shared" /> <Trans>for everybody in the company</Trans>
          </label>
        )}
        <button type="submit" name="step" value="keep" className="button plain">
          <Trans>Keep it</Trans>
        </button>
      </Form>
    </details>
  )
}

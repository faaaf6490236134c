import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useCheckWords } from '../parts/check-words.ts'
import { dateText, instantText } from '../parts/formats.ts'
import { LimitBand } from '../parts/limit-band.tsx'
import { Tag } from '../parts/tag.tsx'
import { usePage } from '../shell/page-data.ts'
import style from './public.module.css'
import type { Badge } from './read-badge.ts'

/** Whether a supplier shows the badge, until when, and what that means. */
export function Shows({ badge }: { readonly badge: Badge }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of(badge.country) ?? badge.country
  return (
    <>
      <p className={style.actions} style={{ alignItems: 'baseline', margin: '12px 0 0' }}>
        {badge.badge_until === null ? (
          <Tag>{t`no badge`}</Tag>
        ) : (
          <Tag tone="seal">
            <Trans>badge until {dateText(badge.badge_until, 'UTC', locale)}</Trans>
          </Tag>
        )}
        {!badge.takes_orders && <Tag tone="warn">{t`takes no new orders now`}</Tag>}
        <span className="muted" suppressHydrationWarning>
          {country}
        </span>
      </p>
      <p className={style.intro}>
        {badge.badge ? (
          <Trans>
            The badge shows while registration, bank account, owners and sanctions lists have been checked and each
            check is valid. It lapses by itself with the first that ends. It cannot be bought.
          </Trans>
        ) : (
          <Trans>
            This supplier shows no badge now: not every check that it needs is valid. Orders under way keep their cover;
            a new one cannot be agreed.
          </Trans>
        )}
      </p>
    </>
  )
}

/** What was checked, by whom, until when. */
export function Checked({ badge: { checks } }: { readonly badge: Badge }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const kind = useCheckWords()
  const who = useCheckerWords()
  return (
    <table className="lists">
      <thead>
        <tr>
          <th scope="col">{t`Check`}</th>
          <th scope="col">{t`By`}</th>
          <th scope="col">{t`Made on`}</th>
          <th scope="col">{t`Counts until`}</th>
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <tr key={check.kind}>
            <th scope="row">
              <span>
                {kind(check.kind)}
                <br />
                <span className="tiny">
                  <bdi>{check.scope}</bdi>
                  {check.reference !== null && ` · ${check.reference}`}
                </span>
              </span>
            </th>
            <td data-label={t`By`}>
              <span>
                <bdi>{check.checker}</bdi>
                <br />
                <span className="tiny">{who(check.checker_kind)}</span>
              </span>
            </td>
            <td data-label={t`Made on`}>{dateText(check.checked_at, 'UTC', locale)}</td>
            <td data-label={t`Counts until`}>{dateText(check.expires_at, 'UTC', locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useCheckerWords(): (kind: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    staff: t`of the operator`,
    firm: t`a firm from outside`,
    machine: t`read by a machine`,
  }
  return (kind) => words[kind] ?? kind
}

/** What is left of the limit, open claims and debts. */
export function Standing({ badge }: { readonly badge: Badge }) {
  const { locale } = usePage().language
  const { open_breaches: open, limit_left, made_at } = badge
  return (
    <section>
      <h2>
        <Trans>How it stands</Trans>
      </h2>
      <dl className={style.facts}>
        <dt>
          <Trans>Left of its assurance limit</Trans>
        </dt>
        <dd>
          <LimitBand band={limit_left} />
        </dd>
        <dt>
          <Trans>Open claims of buyers</Trans>
        </dt>
        <dd>
          {open.claims === 0 ? <Trans>none</Trans> : <Plural value={open.claims} one="# claim" other="# claims" />}
        </dd>
        <dt>
          <Trans>Debts from claims</Trans>
        </dt>
        <dd>{open.unpaid ? <Trans>not paid yet</Trans> : <Trans>none</Trans>}</dd>
        <dt>
          <Trans>As of</Trans>
        </dt>
        <dd>{instantText(made_at, 'UTC', locale)} UTC</dd>
      </dl>
      <p className="small muted">
        <Trans>
          The limit is how much may be released to the supplier before a buyer's time to claim is over, over all its
          orders. What is not released stays in escrow, whatever the limit.
        </Trans>
      </p>
    </section>
  )
}

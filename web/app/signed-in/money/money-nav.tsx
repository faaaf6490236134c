import { Trans, useLingui } from '@lingui/react/macro'
import { NavLink } from 'react-router'
import trade from '../trade/trade.module.css'
import style from './money.module.css'

/** The pages of a company's money. */
export function MoneyNav() {
  const { t } = useLingui()
  return (
    <nav className={`${trade.row} ${style.nav}`} aria-label={t`Money`}>
      <NavLink to="/money" end>
        <Trans>Overview</Trans>
      </NavLink>
      <NavLink to="/money/movements">
        <Trans>Movements</Trans>
      </NavLink>
      <NavLink to="/money/statements">
        <Trans>Statements</Trans>
      </NavLink>
      <NavLink to="/payouts">
        <Trans>Payouts</Trans>
      </NavLink>
      <NavLink to="/pay-later">
        <Trans>Pay Later</Trans>
      </NavLink>
      <NavLink to="/vouchers">
        <Trans>Vouchers</Trans>
      </NavLink>
      <NavLink to="/invoices">
        <Trans>Invoices</Trans>
      </NavLink>
    </nav>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { NavLink } from 'react-router'
import style from '../money/money.module.css'
import trade from '../trade/trade.module.css'

/** The pages of the operator's finance. */
export function FinanceNav() {
  const { t } = useLingui()
  return (
    <nav className={`${trade.row} ${style.nav}`} aria-label={t`Finance`}>
      <NavLink to="/finance" end>
        <Trans>What waits</Trans>
      </NavLink>
      <NavLink to="/finance/bank">
        <Trans>Bank</Trans>
      </NavLink>
      <NavLink to="/finance/files">
        <Trans>Bank files</Trans>
      </NavLink>
      <NavLink to="/finance/providers">
        <Trans>Providers</Trans>
      </NavLink>
      <NavLink to="/finance/books">
        <Trans>Books</Trans>
      </NavLink>
      <NavLink to="/finance/guarantee">
        <Trans>Guarantee</Trans>
      </NavLink>
      <NavLink to="/finance/lenders">
        <Trans>Lenders</Trans>
      </NavLink>
      <NavLink to="/finance/currencies">
        <Trans>Currencies</Trans>
      </NavLink>
      <NavLink to="/finance/ledger">
        <Trans>Ledger</Trans>
      </NavLink>
      <NavLink to="/vouchers">
        <Trans>Vouchers</Trans>
      </NavLink>
      <NavLink to="/invoices">
        <Trans>Invoices</Trans>
      </NavLink>
      <NavLink to="/policy">
        <Trans>Policy</Trans>
      </NavLink>
    </nav>
  )
}

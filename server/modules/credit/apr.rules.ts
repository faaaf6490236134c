/** A repayment some unit periods after the money: whole ones, and a share of one from 0 up to 1. */
export interface AprPayment {
  readonly amount: bigint
  readonly periods: number
  readonly fraction: number
}

/** A rate is found to within a ten-thousandth of a percent: one is said with two decimals. */
const TOLERANCE = 1e-9
const STEPS_MOST = 200

/**
 * The annual percentage rate of one advance in basis points, by the actuarial method of Regulation Z, 12 CFR 1026,
 * Appendix J (b)(8): the rate i of a unit period with A = Σ P / ((1 + f·i)(1 + i)^t), times the unit periods of a year.
 * 0 where no more is paid than was advanced.
 */
export function aprOf(advance: bigint, payments: readonly AprPayment[], periodsInYear: number): number {
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0n)
  if (advance <= 0n || paid <= advance) return 0
  const worth = (i: number) =>
    payments.reduce(
      (sum, { amount, periods, fraction }) => sum + Number(amount) / ((1 + fraction * i) * (1 + i) ** periods),
      0,
    )
  let [low, high] = [0, 1]
  while (worth(high) > Number(advance)) high *= 2
  for (let n = 0; n < STEPS_MOST && high - low > TOLERANCE; n += 1) {
    const middle = (low + high) / 2
    if (worth(middle) > Number(advance)) low = middle
    else high = middle
  }
  return Math.round(((low + high) / 2) * periodsInYear * 10_000)
}

/** The rate of one payment within a year, whose unit period is the whole term (Appendix J (b)(5)(iv)). */
export function aprOfOnePayment(advance: bigint, amount: bigint, days: number): number {
  return aprOf(advance, [{ amount, periods: 1, fraction: 0 }], 365 / days)
}

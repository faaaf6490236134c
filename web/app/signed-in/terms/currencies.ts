/** Currencies that an order can be in: those that have a rate to USD, which room and limits are counted in. */
export const currencies =
  'USD EUR GBP CNY JPY HKD KRW INR SGD AUD NZD CAD CHF SEK NOK DKK PLN CZK TRY ZAR AED KWD BRL MXN'.split(' ')

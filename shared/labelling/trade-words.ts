/** With fewer known words of the client's trade no subject is counted: what the trade is nobody has said. */
export const FEWEST_TRADE_WORDS = 3

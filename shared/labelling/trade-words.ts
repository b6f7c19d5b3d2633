/** With fewer known words of the client's trade than this, no subject is counted: nobody has said what the trade is. */
export const FEWEST_TRADE_WORDS = 3

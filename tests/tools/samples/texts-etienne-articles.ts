import type { Label } from './sample-post'

/** An article by Étienne: views counted on its public page, and the contacts declared with it. */
export interface EnglishArticle extends Label {
  title: string
  views: number
  contacts?: number
  body: string[]
}

const LEAKS = ['Leaks and pressure']
const QUALITY = ['Air quality']
const HEAT = ['Energy and heat']
const METERS = ['Measuring']
const CRAFT = ['Learning the craft']

/** Twenty-four articles, oldest first; the five most read brought no contact. */
export const ENGLISH_ARTICLES: EnglishArticle[] = [
  {
    title: 'What a two-millimetre leak costs in a year',
    views: 610,
    contacts: 2,
    subject: 'trade',
    intent: 'serve',
    answers: [0],
    themes: LEAKS,
    body: [
      'People ask me for the price of a leak and expect a shrug. Here is the sum, so that you can do it with your own figures.',
      'A clean hole of two millimetres at seven bar lets out roughly four litres a second. A screw compressor in fair condition needs about 6.5 kilowatts for every cubic metre a minute, so this one hole holds 1.6 kilowatts day and night.',
      'Over 8,000 hours that is 12,500 kilowatt-hours. At sixteen pence, two thousand pounds. Repairing it took me eleven minutes and a fitting worth less than a sandwich.',
      'The usual plant has not one of them but forty. Start with the ones you can hear: they pay for the detector that finds the others.',
    ],
  },
  {
    title: 'Compressed air explained to curious people',
    views: 1640,
    subject: 'trade',
    intent: 'inform',
    answers: [],
    themes: HEAT,
    body: [
      'Take a bicycle pump, block the end and push: it gets warm. That warmth is where most of your electricity goes.',
      'A compressor turns about ninety per cent of what it draws into heat. The remaining tenth is the air we praise for being clean, safe and free. It is clean and safe.',
      'It is also everywhere: in bread slicers, dentist chairs, lorry brakes and the machine that folded the box your shoes came in. Next time you hear a hiss, you will know that somebody pays for it.',
    ],
  },
  {
    title: 'Choosing the pressure of a network, step by step',
    views: 540,
    contacts: 2,
    subject: 'trade',
    intent: 'serve',
    answers: [1],
    themes: LEAKS,
    body: [
      'Seven bar is not a law of nature. It is what the last installer typed in. Here is how I set a network, in four steps.',
      'First, list the machines with their minimum pressure from the data plate, not from memory. Second, measure at the worst point of use, during the worst ten minutes of the week. Third, find the drop between the compressor room and that point: above half a bar, fix the pipe before touching the set point. Fourth, lower by a tenth of a bar each Monday, and stop when someone complains twice.',
      'Each bar saved is worth about seven per cent of the compressor bill. I have never had to go back to where we started.',
    ],
  },
  {
    title: 'Variable speed or fixed speed: a way to decide',
    views: 880,
    contacts: 1,
    subject: 'trade',
    intent: 'serve',
    answers: [2],
    themes: METERS,
    body: [
      'The question is badly put. A variable-speed machine is not better; it is better at one thing, following a demand that moves.',
      'Log the flow for ten days. Draw the hours spent at each level. If three quarters of the time the demand stays within a fifth of one value, buy a fixed-speed machine sized for that value and spend the difference on a receiver.',
      'If the curve wanders between thirty and eighty per cent, variable speed pays for itself in two to four years. Below thirty per cent it heats its own oil and wears out. No logger, no answer: any seller who decides without one is guessing with your money.',
    ],
  },
  {
    title: 'Ten things people believe about compressed air',
    views: 2450,
    subject: 'trade',
    intent: 'inform',
    answers: [],
    themes: LEAKS,
    body: [
      'Air is free. Leaks are normal. Bigger is safer. A dryer dries everything. Oil-free means no oil. The newest compressor is the most efficient. Pressure makes machines faster. Blowing is cleaning. The hiss is only water. Somebody is surely looking after it.',
      'I have believed four of these myself. I leave you to guess which.',
    ],
  },
  {
    title: 'Which dew point do you really need?',
    views: 470,
    contacts: 2,
    subject: 'trade',
    intent: 'serve',
    answers: [3],
    themes: QUALITY,
    body: [
      'Minus forty degrees looks reassuring on a purchase order. On the energy bill it looks different: a desiccant dryer may use fifteen per cent of the air it dries.',
      'Ask three questions. Does any pipe run outdoors or through a cold store? Then stay ten degrees below the coldest wall it passes. Does the air touch a product? Then the quality standard of your customer decides. Neither? A refrigerated dryer at plus three is enough for tools and cylinders.',
      'Most sites need two qualities. Dry the whole network to plus three, and add a small desiccant dryer where the product is.',
    ],
  },
  {
    title: 'Heat from a compressor: how much, how warm, for what',
    views: 690,
    contacts: 1,
    subject: 'trade',
    intent: 'serve',
    answers: [4],
    themes: HEAT,
    body: [
      'A screw compressor of 75 kilowatts is also a heater of about 65. It runs when you work, which is when you need hot water. Yet most of that heat leaves through a duct in the roof.',
      'From the oil circuit you get water at 60 to 70 degrees: enough for showers, washing lines and the return of a boiler. From the warm air you get 40 degrees: enough to keep a warehouse above freezing.',
      'Count honestly. Only the hours when heat is wanted are worth money. On a food site with washing every evening, the exchanger was paid in fourteen months. On an office, never.',
    ],
  },
  {
    title: 'What I learnt from my first foreman',
    views: 760,
    subject: 'career',
    intent: 'serve',
    answers: [],
    themes: CRAFT,
    body: [
      'His name was on no chart, and nothing moved without him. He taught me three habits that I still use.',
      'Touch before you measure: a bearing that burns your hand needs no sensor. Ask the person who cleans: she knows which machine spits oil. Write the date on every part you fit, with a pen that does not fade.',
      'I have since read thick books on diagnosis. They say the same, with graphs.',
    ],
  },
  {
    title: 'Where to put your first three flow meters',
    views: 430,
    contacts: 2,
    subject: 'trade',
    intent: 'serve',
    answers: [5],
    themes: METERS,
    body: [
      'With a budget for three meters, nearly everybody puts them in the wrong place: next to each other, in the compressor room.',
      'One belongs there, after the dryer, on the main pipe. It tells the truth about the whole site on Sunday at three in the morning. The second goes to the department with the oldest machines. The third moves: two weeks here, two weeks there, clamped wherever somebody is sure that nothing leaks.',
      'Read them on Sundays. What flows when nobody works is your leak budget, and it has a name now.',
    ],
  },
  {
    title: 'The year we stopped replacing filters by the calendar',
    views: 390,
    contacts: 1,
    subject: 'trade',
    intent: 'serve',
    answers: [6],
    themes: QUALITY,
    body: [
      'Every January, two boxes of filter elements, whatever their state. We had done so for nine years because the manual said twelve months.',
      'A filter is worn by what it has caught, not by birthdays. We fitted differential gauges, thirty pounds apiece, and wrote a rule on the wall: change at 0.35 bar, and at two years in any case because the glue ages.',
      'Result over three years: elements down by a third, and one that would have waited until January was changed in May, before it tore.',
    ],
  },
  {
    title: 'A Saturday alone in an empty plant',
    views: 1980,
    subject: 'career',
    intent: 'chat',
    answers: [],
    themes: CRAFT,
    body: [
      'Everybody should once walk through their plant when it sleeps. The lights hum. A tap drips. And above all that, a hiss that you never notice on weekdays.',
      'I sat down on an upturned crate and listened for twenty minutes. I counted nineteen notes. Someone could have written a piece for it.',
    ],
  },
  {
    title: 'Sizing an air receiver without a slide rule',
    views: 520,
    contacts: 1,
    subject: 'trade',
    intent: 'serve',
    answers: [7],
    themes: LEAKS,
    body: [
      'A receiver is a bank account for air. How much you need depends on your largest sudden expense, not on your income.',
      'Find the biggest gulp: often a bag filter cleaning itself or a press. Multiply its flow in litres a second by its seconds, divide by the pressure you can afford to lose in bar. A gulp of 80 litres a second for five seconds with a loss of half a bar wants 800 litres, close to the consumer.',
      'The rule of thumb in the catalogues, ten litres for each litre a second, answers another question: how often the compressor may start.',
    ],
  },
  {
    title: 'Reading a compressor data plate like a contract',
    views: 340,
    subject: 'trade',
    intent: 'serve',
    answers: [],
    themes: METERS,
    body: [
      'Three figures on that plate cost money, and one of them is missing.',
      'The flow: at which pressure, and at the outlet of the package or of the bare block? The power: of the motor, or drawn from the network, fan and losses included? Ask for the package figure at your pressure and divide one by the other: kilowatts for each cubic metre a minute.',
      'Under six and a half is good, above eight deserves a talk. The missing figure is what happens at half load. It is on the second page that nobody sends.',
    ],
  },
  {
    title: 'The forty-year-old pipe',
    views: 1790,
    subject: 'trade',
    intent: 'chat',
    answers: [],
    themes: LEAKS,
    body: [
      'It crosses the yard on iron feet, painted in six colours, one for each director. It has carried air for forty years.',
      'We opened it last month. Inside, it looked like the bed of a river: rust, sand, a washer that nobody had missed. It had asked for nothing, ever. I felt like apologising.',
    ],
  },
  {
    title: 'How we halved the leaks of a bakery in six visits',
    views: 580,
    contacts: 1,
    subject: 'brand',
    intent: 'serve',
    answers: [0],
    themes: LEAKS,
    body: [
      'A bakery on three shifts asked Ventorel for an audit in January. On Sunday night, with the ovens cold, 31 per cent of the air went nowhere. They agreed to let me tell the story, without the name.',
      'Visit one: 64 tags, each with the flow in pence a day. Visits two and three: the fitters repaired the 22 dearest and left the rest. Visit four: nothing had changed on the meter, because three new leaks had opened at the same couplings. We stopped repairing and changed the type of coupling.',
      'Visits five and six: 14 per cent, and stable. The lesson is in visit four. Repairing is not the same as understanding why it leaks.',
    ],
  },
  {
    title: 'Condensate is not water',
    views: 360,
    subject: 'trade',
    intent: 'serve',
    answers: [],
    themes: QUALITY,
    body: [
      'What drips from your receiver looks like weak coffee. It holds oil, metals and whatever the inlet breathed. Pouring it down the drain is an offence in most places, and a false economy everywhere.',
      'A 55 kilowatt machine makes about sixty litres on a humid day. Check three things: that the drain opens on level and not on a timer, that the separator bags are younger than their label says, and that someone signs when they are changed.',
      'A timer drain stuck open is also the loudest leak on the site.',
    ],
  },
  {
    title: 'Questions to ask before signing a service contract',
    views: 450,
    subject: 'trade',
    intent: 'serve',
    answers: [6],
    themes: QUALITY,
    body: [
      'I read about thirty contracts a year. Five questions sort them.',
      'Which parts are not included, by name? Who decides that an element is worn, and by which reading? What is the time on site, and what happens when it is missed? Who owns the log of the controller? And what would you stop doing if I asked for the price to fall by a tenth?',
      'The last one is the best. A good partner has an answer at once, since he knows which of his visits are useless.',
    ],
  },
  {
    title: 'Why your compressor room is too warm',
    views: 640,
    contacts: 1,
    subject: 'trade',
    intent: 'serve',
    answers: [],
    themes: HEAT,
    body: [
      'Forty-two degrees under the roof, and the machine trips every July. The reflex is a bigger fan. Before that, take a strip of paper and a thermometer.',
      'Hold the paper at the inlet grille: if it does not stick, the room is short of air, whatever the fan. Measure the inlet temperature: if it is more than five degrees above the yard, warm air is coming back. In two rooms out of three, a sheet of metal between inlet and outlet is all it takes.',
      'Three degrees cooler at the inlet is one per cent less energy. And the oil will last the summer.',
    ],
  },
  {
    title: 'Teaching an apprentice to listen',
    views: 720,
    subject: 'career',
    intent: 'serve',
    answers: [],
    themes: CRAFT,
    body: [
      'I start every apprenticeship blindfolded. We stand in the compressor room, and they tell me what they hear: loading, unloading, a belt, a drain. It takes a week before they name all five.',
      'Then we walk the pipe with the detector switched off. Point first, measure after. They are wrong half of the time, and then a quarter.',
      'The instrument will not make a technician of you. It confirms what a technician suspects.',
    ],
  },
  {
    title: 'Why compressed air is the dearest energy on your site',
    views: 2120,
    subject: 'trade',
    intent: 'inform',
    answers: [],
    themes: HEAT,
    body: [
      'To get one kilowatt of work out of an air motor, you put in about eight of electricity. No other energy on your site has such a rate of exchange, and no other is given away so freely.',
      'Nobody leaves a diesel pump running into the gutter. With air we do it all weekend, and call it normal.',
    ],
  },
  {
    title: 'Air for breathing, air for painting, air for packing',
    views: 410,
    subject: 'trade',
    intent: 'serve',
    answers: [3],
    themes: QUALITY,
    body: [
      'Three uses, three standards, one pipe: that is how trouble starts. Here is the short version of the quality classes, from the point of use.',
      'Packing wants no water drops and little dust. Painting wants no oil at all, vapour included, so carbon after the fine filter, and a test strip each month. Breathing wants its own treatment, its own alarm and a signed certificate; it never shares a header.',
      'Write the class on the drop, in big letters. A new machine is then connected to the right one, even on a night shift.',
    ],
  },
  {
    title: 'Five readings to take every Friday',
    views: 480,
    contacts: 0,
    subject: 'trade',
    intent: 'serve',
    answers: [5],
    themes: METERS,
    body: [
      'No software, one page, ten minutes. Hours loaded. Hours total. Pressure at the far end. Dew point. Drop across the main filter.',
      'The first two give the share of time the compressor really works: a slow rise over six weeks means that leaks are back. The third tells of a blocked pipe. The fourth of a tired dryer. The fifth of a filter.',
      'A plumber, a dairy and a print works use the same page. None of them has been surprised since.',
    ],
  },
  {
    title: 'When we advised a client to buy nothing',
    views: 560,
    subject: 'brand',
    intent: 'serve',
    answers: [2],
    themes: LEAKS,
    body: [
      'The quotation was ready: a second compressor, 90 kilowatts, because pressure collapsed at ten each morning. The plant asked Ventorel for a second opinion.',
      'At ten each morning, three filter houses cleaned themselves in the same half minute. We shifted two timers by ninety seconds. The pressure has not moved since.',
      'We earned one day of work. They kept sixty thousand pounds. I sleep well, and they have sent us two neighbours.',
    ],
  },
  {
    title: 'What to do in the first hour of a pressure drop',
    views: 500,
    subject: 'trade',
    intent: 'serve',
    answers: [1],
    themes: LEAKS,
    body: [
      'The phone rings: no air. Before calling for a rental machine, go in this order.',
      'Is the compressor loaded? If not, it believes that all is well: check its sensor. If yes, is the room pressure right? Then the loss is in the pipe or at a user: walk, and listen. Is a dryer or filter cold and dripping? It may be frozen: bypass for ten minutes, no longer.',
      'Half of the calls end at a valve that somebody opened for a test and forgot. Hang a tag on it, every time.',
    ],
  },
]

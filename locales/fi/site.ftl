### The start page, where queries can be tried out.
### Variables are never inflected: they stand after a noun that carries the case.
### The Finnish text is a draft until a native speaker has read it.

# Heading and title of the page. Nordverk is a name. Not translated.
site-title = Nordverk: kuntien turvallisuusverkostojen rekisteri

# The sentence below the heading.
site-lead = Täältä näet, ketkä tekevät yhteistyötä turvallisuuden ja varautumisen parissa Ruotsin ja Suomen kunnissa, missä verkostoissa ja ryhmissä he toimivat ja milloin ne kokoontuvat.

# Label of the field where the query is written.
site-query-label = GraphQL-kysely

# Button that sends the query.
site-run = Suorita kysely

# Label of the field where the answer is shown.
site-answer-label = Vastaus

# Label of the choice of language.
site-language-label = Kieli

# At the foot of the page.
site-translation-note = Ruotsin- ja suomenkieliset käännökset ovat luonnoksia: kukaan kieltä äidinkielenään puhuva ei ole vielä tarkistanut niitä.

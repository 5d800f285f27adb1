### The start page, where queries can be tried out.
### One Swedish text serves both countries.
### The Swedish text is a draft until a native speaker has read it.

# Heading and title of the page. Nordverk is a name. Not translated.
site-title = Nordverk: registret över kommunernas nätverk för trygghet och säkerhet

# The sentence below the heading.
site-lead = Här ser du vilka som samarbetar om trygghet, säkerhet och beredskap i Sveriges och Finlands kommuner, i vilka nätverk och grupper de gör det och när de träffas.

# Label of the field where the query is written.
site-query-label = GraphQL-fråga

# Button that sends the query.
site-run = Kör frågan

# Label of the field where the answer is shown.
site-answer-label = Svar

# Label of the choice of language.
site-language-label = Språk

# At the foot of the page.
site-translation-note = De svenska och finska översättningarna är utkast: ingen som har språket som modersmål har granskat dem ännu.

/** The first screen: the thesis, until the clients list stands on the same spine. */
export function App() {
  return (
    <main>
      <h1>Aplomb</h1>
      <p lang="fr">L’influence n’est pas l’audience.</p>
      <p lang="en">Influence is not audience.</p>
    </main>
  )
}

using NewsSearch.Cleaning;
using NewsSearch.Cleaning.Furniture;

namespace NewsSearch.Tests.Cleaning.Furniture;

public sealed class PageFurnitureTests
{
    private const string Before = "The council voted on Monday to rebuild the old pier.";
    private const string After = "The work will begin in the spring, the mayor said.";

    [Theory]
    [InlineData("Sign up for our daily newsletter")]
    [InlineData("Subscribe to our newsletter and get the top stories delivered to your inbox every morning.")]
    [InlineData("Get breaking news alerts on your phone. Download our app.")]
    [InlineData("Share this article on Facebook")]
    [InlineData("Share Tweet Email Print")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Story continues below advertisement")]
    [InlineData("Was this article helpful?")]
    [InlineData("Rate this article")]
    [InlineData("READ MORE: Storm Destroys the Old Pier")]
    [InlineData("Related: What the sea took in January")]
    [InlineData("See also: Ten Piers Worth a Visit")]
    [InlineData("Most Read")]
    [InlineData("More From Politics")]
    [InlineData("Related Stories")]
    [InlineData("You may also like")]
    [InlineData("© 2014 The Bay Courier. All rights reserved.")]
    [InlineData("Copyright 2014 The Bay Courier. This material may not be published, broadcast, rewritten or redistributed.")]
    [InlineData("We use cookies to give you the best experience. By continuing to use this site you agree to our cookie policy.")]
    [InlineData("Please enable JavaScript to view the comments.")]
    [InlineData("Donate now")]
    [InlineData("Please consider making a donation to support our journalism.")]
    [InlineData("Your tax-deductible donation helps us keep our reporting free for everyone.")]
    [InlineData("Follow us on Twitter @baycourier")]
    [InlineData("Follow Ann Lee on Twitter: @annlee")]
    [InlineData("Click here to read the full story.")]
    [InlineData("Leave a comment")]
    [InlineData("12 Comments")]
    [InlineData("5 min read")]
    [InlineData("Return to homepage.")]
    [InlineData("Already a subscriber? Log in")]
    [InlineData("Enter your email address")]
    [InlineData("Thank you for subscribing!")]
    [InlineData("Tags: pier, storm, council")]
    [InlineData("(AP Photo/Ann Lee)")]
    [InlineData("* * *")]
    public void FurnitureBetweenParagraphsIsRemoved(string furniture) => Assert.Equal([Before, After], Remove(Before, furniture, After));

    [Theory]
    [InlineData("Lesen Sie auch: Sturm zerstört die alte Brücke")]
    [InlineData("Lesen Sie auch: Der Sturm hat die alte Brücke zerstört.")]
    [InlineData("Jetzt unseren Newsletter abonnieren")]
    [InlineData("Melden Sie sich für den Newsletter an und erhalten Sie die wichtigsten Nachrichten jeden Morgen.")]
    [InlineData("Auf Facebook teilen")]
    [InlineData("Teilen Merken Drucken")]
    [InlineData("ANZEIGE")]
    [InlineData("12 Kommentare")]
    [InlineData("3 Min. Lesezeit")]
    [InlineData("Meistgelesen")]
    [InlineData("Foto: Ida Berg")]
    [InlineData("Veröffentlicht am 3. Mai 2024")]
    [InlineData("Alle Rechte vorbehalten.")]
    [InlineData("Wir verwenden Cookies, um Ihnen das beste Angebot zu machen.")]
    [InlineData("Folgen Sie uns auf Instagram")]
    [InlineData("Lea también: La tormenta destruye el puente")]
    [InlineData("Te puede interesar: Diez puentes que ver")]
    [InlineData("Suscríbete a nuestro boletín y recibe las noticias cada mañana.")]
    [InlineData("Compartir en Facebook")]
    [InlineData("Publicidad")]
    [InlineData("15 comentarios")]
    [InlineData("3 min de lectura")]
    [InlineData("Lo más leído")]
    [InlineData("Actualizado el 3 de mayo de 2024")]
    [InlineData("Todos los derechos reservados.")]
    [InlineData("Utilizamos cookies para mejorar su experiencia.")]
    [InlineData("Síguenos en Twitter")]
    [InlineData("Deja un comentario")]
    [InlineData("Lire aussi : La tempête détruit le pont")]
    [InlineData("À lire aussi")]
    [InlineData("Inscrivez-vous à notre newsletter pour recevoir les infos chaque matin.")]
    [InlineData("Partager sur Facebook")]
    [InlineData("PUBLICITÉ")]
    [InlineData("15 commentaires")]
    [InlineData("3 min de lecture")]
    [InlineData("Les plus lus")]
    [InlineData("Crédit photo : Ida Berg")]
    [InlineData("Publié le 3 mai 2024")]
    [InlineData("Mis à jour le 3 mai 2024 à 10h15")]
    [InlineData("Tous droits réservés.")]
    [InlineData("Nous utilisons des cookies pour améliorer votre expérience.")]
    [InlineData("La suite après cette publicité")]
    [InlineData("Cet article est réservé aux abonnés.")]
    [InlineData("Leggi anche: La tempesta distrugge il ponte")]
    [InlineData("Iscriviti alla nostra newsletter per ricevere le notizie ogni mattina.")]
    [InlineData("Condividi su Facebook")]
    [InlineData("Pubblicità")]
    [InlineData("15 commenti")]
    [InlineData("3 min di lettura")]
    [InlineData("I più letti")]
    [InlineData("Fonte: Ansa")]
    [InlineData("Pubblicato il 3 maggio 2024")]
    [InlineData("Riproduzione riservata")]
    [InlineData("Tutti i diritti riservati.")]
    [InlineData("Utilizziamo i cookie per migliorare la tua esperienza.")]
    [InlineData("Seguici su Instagram")]
    [InlineData("Leia também: Tempestade destrói a ponte")]
    [InlineData("Assine a nossa newsletter e receba as notícias todas as manhãs.")]
    [InlineData("Compartilhar no Facebook")]
    [InlineData("Partilhar no Facebook")]
    [InlineData("Publicidade")]
    [InlineData("15 comentários")]
    [InlineData("3 min de leitura")]
    [InlineData("Mais lidas")]
    [InlineData("Publicado em 3 de maio de 2024")]
    [InlineData("Todos os direitos reservados.")]
    [InlineData("Utilizamos cookies para melhorar a sua experiência.")]
    [InlineData("Continua após a publicidade")]
    [InlineData("Lees ook: Storm verwoest de oude brug")]
    [InlineData("Schrijf je in voor onze nieuwsbrief en ontvang elke ochtend het nieuws.")]
    [InlineData("Deel via WhatsApp")]
    [InlineData("Advertentie")]
    [InlineData("15 reacties")]
    [InlineData("3 min leestijd")]
    [InlineData("Meest gelezen")]
    [InlineData("Gepubliceerd op 3 mei 2024")]
    [InlineData("Alle rechten voorbehouden.")]
    [InlineData("Wij gebruiken cookies om de site te verbeteren.")]
    [InlineData("Volg ons op Instagram")]
    [InlineData("Het artikel gaat verder onder de advertentie")]
    [InlineData("Czytaj też: Burza zniszczyła most")]
    [InlineData("Zapisz się na nasz newsletter i otrzymuj wiadomości co rano.")]
    [InlineData("Udostępnij na Facebooku")]
    [InlineData("REKLAMA")]
    [InlineData("15 komentarzy")]
    [InlineData("3 min czytania")]
    [InlineData("Najczęściej czytane")]
    [InlineData("Opublikowano 3 maja 2024")]
    [InlineData("Wszelkie prawa zastrzeżone.")]
    [InlineData("Używamy plików cookie, aby ulepszyć serwis.")]
    [InlineData("Dalsza część artykułu pod reklamą")]
    [InlineData("Читайте также: Буря разрушила старый мост")]
    [InlineData("Подпишитесь на нашу рассылку и получайте новости каждое утро.")]
    [InlineData("Поделиться в Facebook")]
    [InlineData("Реклама")]
    [InlineData("15 комментариев")]
    [InlineData("3 мин чтения")]
    [InlineData("Самое читаемое")]
    [InlineData("Фото: Ида Берг")]
    [InlineData("Опубликовано 3 мая 2024")]
    [InlineData("Все права защищены.")]
    [InlineData("Мы используем файлы cookie, чтобы улучшить сайт.")]
    [InlineData("Подписывайтесь на наш канал в Telegram")]
    public void FurnitureOfOtherLanguagesIsRemoved(string furniture) => Assert.Equal([Before, After], Remove(Before, furniture, After));

    [Theory]
    [InlineData("Die Anzeige gegen den Bürgermeister wurde am Montag zurückgezogen.")]
    [InlineData("Er will den Brief mit allen Nachbarn teilen, wie er sagt.")]
    [InlineData("Das Unternehmen verschickt einen Newsletter an vierzig Millionen Leser.")]
    [InlineData("El presidente compartió la noticia con sus ministros el lunes.")]
    [InlineData("La publicidad de la empresa cuesta más que el año pasado.")]
    [InlineData("Le directeur a partagé la nouvelle avec les salariés de l'usine.")]
    [InlineData("Les commentaires du ministre ont surpris les députés de la majorité.")]
    [InlineData("Il ministro ha condiviso i dati con i sindaci della regione.")]
    [InlineData("A publicidade da empresa custa mais do que no ano passado.")]
    [InlineData("De reacties van de buren waren gisteren vooral boos en verdrietig.")]
    [InlineData("Reklama firmy kosztuje więcej niż w zeszłym roku, mówi dyrektor.")]
    [InlineData("Комментарии министра удивили жителей города и депутатов.")]
    [InlineData("Читатели газеты пришли в редакцию поделиться воспоминаниями о мосте.")]
    [InlineData("“Abonnieren Sie unseren Newsletter”, rief der Redner, und alle lachten.")]
    public void StoriesOfOtherLanguagesStay(string story) => Assert.Equal([Before, story, After], Remove(Before, story, After));

    [Theory]
    [InlineData("The company said 40 million people subscribe to its newsletter.")]
    [InlineData("“Subscribe to our newsletter,” the preacher told them, and they laughed.")]
    [InlineData("Residents were asked to donate blood at the town hall.")]
    [InlineData("Donations to the party rose by a third after the speech.")]
    [InlineData("Share prices fell 3 percent on Facebook's results.")]
    [InlineData("Help arrived within the hour.")]
    [InlineData("Follow-up talks are planned in Geneva.")]
    [InlineData("The most popular articles on the site were about the storm.")]
    [InlineData("Netflix will charge you more for a subscription.")]
    [InlineData("He wrote on Twitter that the story was false.")]
    [InlineData("You can see the pier from the church.")]
    [InlineData("Let us be clear: members of the council knew.")]
    [InlineData("We are sorry, she said.")]
    [InlineData("Print newspapers lost a tenth of their readers.")]
    [InlineData("The cookies were poisoned, police believe.")]
    [InlineData("Read the law, he urged them.")]
    [InlineData("Join the army and see the world was the slogan of that year.")]
    [InlineData("What next?")]
    [InlineData("A night at sea")]
    public void SentencesOfTheStoryStay(string sentence) => Assert.Equal([Before, sentence, After], Remove(Before, sentence, After));

    [Fact]
    public void HeadlinesBelowAListLabelGoAndTheStoryResumes() =>
        Assert.Equal([Before, After], Remove(Before, "Most Popular", "Mayor's Cat Found Alive", "Ten Ways to Cook a Herring", After));

    [Fact]
    public void RequestsAtTheEndOfAParagraphAreCut() =>
        Assert.Equal([Before], Remove(Before + " Click here to subscribe to our newsletter."));

    [Fact]
    public void AWeakRequestGoesOnlyBesideFurniture()
    {
        const string Weak = "We’re sorry to hear that.";
        Assert.Equal([Before, Weak, After], Remove(Before, Weak, After));
        Assert.Equal([Before, After], Remove(Before, "Was this article helpful?", Weak, After));
    }

    [Fact]
    public void ABareLinkIsFurnitureAndALinkedSentenceIsNot()
    {
        Paragraph[] paragraphs = [new(Before), new("Storm Destroys the Old Pier", LinkShare: 1), new(After, LinkShare: 1)];
        Assert.Equal([Before, After], PageFurniture.Remove(paragraphs).Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData("Hide Caption {0} of 12", true)]
    [InlineData("({0}/12)", true)]
    [InlineData("Bild {0} von 12", true)]
    [InlineData("She scored {0} in the year.", false)]
    [InlineData("He took 3 of 12 in round {0}.", false)]
    public void AGalleryOfNumberedCaptionsIsRemoved(string number, bool isGallery)
    {
        string gallery = string.Join(' ', Enumerable.Range(1, 5).Select(i => $"The mayor walks along the quay with the harbour master and her dog on a Friday. {string.Format(null, number, i)}"));
        Assert.Equal(isGallery ? [Before, After] : [Before, gallery, After], Remove(Before, gallery, After));
        Assert.Equal([gallery], Remove(gallery));
    }

    private static IEnumerable<string> Remove(params string[] paragraphs) =>
        PageFurniture.Remove([.. paragraphs.Select(text => new Paragraph(text))]).Select(paragraph => paragraph.Text);
}

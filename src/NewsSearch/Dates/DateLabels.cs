namespace NewsSearch.Dates;

/// <summary>The words that pages put before a date: that it is the day of publication, or of an update.</summary>
internal static class DateLabels
{
    private static readonly Lazy<HashSet<string>> Publishing = new(() => Folded(
        "published posted date on first originally " +
        "publié publiée publication paru mis ligne " +
        "publicado publicada fecha publicación el le " +
        "data publicação " +
        "pubblicato pubblicata pubblicazione il del " +
        "veröffentlicht veröffentlichung erschienen erstellt stand datum vom am " +
        "gepubliceerd geplaatst op " +
        "publicerad publicerat publicerades publisert publiceret offentliggjort udgivet den " +
        "julkaistu avaldatud publicēts paskelbta publikuota " +
        "opublikowano publikacji dodano publikováno vydáno zveřejněno publikované zverejnené vydané objavljeno objava datum " +
        "објављено објавено опубликовано опубликована дата публикации опубліковано апублікавана публикувано публикувана " +
        "δημοσιεύθηκε δημοσιεύτηκε δημοσίευση publicat publicată publicării közzétéve megjelent " +
        "yayınlanma yayınlandı yayın yayımlanma tarihi giriş dərc tarixi " +
        "dipublikasikan diterbitkan terbit tayang xuất bản đăng ngày " +
        "פורסם תאריך نشر تاریخ انتشار प्रकाशित प्रकाशन প্রকাশিত প্রকাশ เผยแพร่ วันที่ " +
        "发布 發布 发表 發表 时间 時間 日期 公開 掲載 配信 投稿 입력 등록 게재 기사입력 승인"));

    private static readonly Lazy<HashSet<string>> Updating = new(() => Folded(
        "updated modified last " +
        "jour modifié modifiée actualisé actualizado actualizada actualización modificado última " +
        "aggiornato aggiornamento modificato modifica atualizado atualizada atualização " +
        "aktualisiert aktualisierung geändert zuletzt bijgewerkt gewijzigd aangepast laatst " +
        "uppdaterad uppdaterat senast ändrad oppdatert endret sist opdateret senest päivitetty muokattu uuendatud atjaunots atnaujinta " +
        "zaktualizowano aktualizacja ostatnia aktualizováno aktualizace upraveno aktualizované posodobljeno ažurirano ажурирано " +
        "обновлено изменено обновление оновлено абноўлена обновена актуализирано " +
        "ενημερώθηκε ενημέρωση τελευταία actualizat actualizată frissítve frissült módosítva " +
        "güncelleme güncellendi güncellenme son yeniləndi diperbarui cập nhật " +
        "עודכן تحديث آخر بروزرسانی अपडेट আপডেট อัปเดต อัพเดท " +
        "更新 修改 编辑 수정"));

    public static bool IsLabel(string form) => Publishing.Value.Contains(form) || SpeaksOfUpdate(form) || IsJoined(form);

    /// <summary>Chinese, Japanese and Korean write such words together with others.</summary>
    public static bool SpeaksOfUpdate(string form) => Updating.Value.Contains(form)
        || form.Contains("更新", StringComparison.Ordinal) || form.Contains("수정", StringComparison.Ordinal);

    /// <summary>The same of a word as it stands in a text.</summary>
    public static bool IsOfUpdate(string word)
    {
        if (word.Length > DateWords.LongestWord)
        {
            return false;
        }

        Span<char> form = stackalloc char[DateWords.LongestWord];
        return SpeaksOfUpdate(form[..DateWords.Embedded.Fold(word, form)].ToString());
    }

    // "发布时间", "发布于": Chinese and Japanese write label after label without spaces.
    private static bool IsJoined(ReadOnlySpan<char> form)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> labels = Publishing.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        while (form.Length > 0 && form[0] >= '\u3040')
        {
            int length = form.Length > 1 && labels.Contains(form[..2]) ? 2 : form[0] is '于' or '於' or '日' ? 1 : 0;
            if (length == 0)
            {
                return false;
            }

            form = form[length..];
        }

        return form.IsEmpty;
    }

    private static HashSet<string> Folded(string words)
    {
        HashSet<string> forms = new(StringComparer.Ordinal);
        Span<char> form = stackalloc char[DateWords.LongestWord];
        foreach (string word in words.Split(' '))
        {
            forms.Add(form[..DateWords.Embedded.Fold(word, form)].ToString());
        }

        return forms;
    }
}

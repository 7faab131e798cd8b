using NewsSearch.Cli.Wording;

namespace NewsSearch.Cli.Printing;

/// <summary>Says on standard error what there is to say about an index, each thing once in a run. Any thread may tell.</summary>
internal sealed class IndexRemarks(Shell shell)
{
    private readonly HashSet<IndexRemark> _told = [];

    public void Tell(IndexRemark remark)
    {
        lock (_told)
        {
            if (_told.Add(remark))
            {
                shell.Warn(IndexRemarkWording.Of(remark, shell.DisplayPath(remark.Path)));
            }
        }
    }
}

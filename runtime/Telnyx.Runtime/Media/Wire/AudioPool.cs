namespace Telnyx.MediaStreams;

/// <summary>Pieces of audio that were handed out and can be used again. There are never more than the reordering holds back, and one.</summary>
internal sealed class AudioPool
{
    private readonly Stack<MediaStreamAudio> _free = new();

    public MediaStreamAudio Take() => _free.TryPop(out var audio) ? audio : new();

    public void Return(MediaStreamAudio audio)
    {
        audio.Clear();
        _free.Push(audio);
    }

    /// <summary>Gives all buffers back to the process.</summary>
    public void Free()
    {
        while (_free.TryPop(out var audio))
        {
            audio.Free();
        }
    }
}

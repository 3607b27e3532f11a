using Sav.Platform.ServiceBus.Operations;

namespace Sav.Platform.ServiceBus.Sharing;

/// <summary>A frame from a client to the owner.</summary>
/// <param name="Id">Rises with each question of a connection; the answer carries it.</param>
/// <param name="Operation">What is asked; null: stop waiting for the answer to the question with this id.</param>
internal sealed record Question(long Id, Operation? Operation);
